import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterDeletionProtection = defineControl({
  id: 'rds-cluster-deletion-protection',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.7' },
    { catalogue: 'aws-fsbp', id: 'RDS.7' },
    { catalogue: 'nist-800-53-r5', id: 'CM-3' },
    { catalogue: 'config', id: 'rds-cluster-deletion-protection-enabled' },
  ],
  fix: { id: 'rds-cluster-deletion-protection', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'DeletionProtection'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-7', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --deletion-protection',
    terraform: `resource "aws_rds_cluster" "this" {
  deletion_protection = true
}`,
    cloudformation: `DeletionProtection: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (!isRelational(cluster.configuration.Engine)) return OTHER_ENGINE;
    return cluster.configuration.DeletionProtection === true
      ? MET
      : failAt(cluster, 'deletable', ['DeletionProtection']);
  },
});
