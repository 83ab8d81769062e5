import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterIamAuthentication = defineControl({
  id: 'rds-cluster-iam-authentication',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.12' },
    { catalogue: 'aws-fsbp', id: 'RDS.12' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'rds-cluster-iam-authentication-enabled' },
  ],
  fix: { id: 'rds-cluster-iam-authentication', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'IAMDatabaseAuthenticationEnabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-12', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --enable-iam-database-authentication --apply-immediately',
    terraform: `resource "aws_rds_cluster" "this" {
  iam_database_authentication_enabled = true
}`,
    cloudformation: `EnableIAMDatabaseAuthentication: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (!isRelational(cluster.configuration.Engine)) return OTHER_ENGINE;
    return cluster.configuration.IAMDatabaseAuthenticationEnabled === true
      ? MET
      : failAt(cluster, 'passwords-only', ['IAMDatabaseAuthenticationEnabled']);
  },
});
