import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterMultiAz = defineControl({
  id: 'rds-cluster-multi-az',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.15' },
    { catalogue: 'aws-fsbp', id: 'RDS.15' },
    { catalogue: 'cis-aws-5.0.0', id: '2.2.4' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'rds-cluster-multi-az-enabled' },
  ],
  fix: { id: 'rds-cluster-multi-az', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'MultiAZ'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-15', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds create-db-instance --db-cluster-identifier <cluster> --db-instance-identifier <reader> --engine <engine> --db-instance-class <class> --availability-zone <zone>',
    terraform: `resource "aws_rds_cluster_instance" "reader" {
  cluster_identifier = aws_rds_cluster.this.id
  availability_zone  = "eu-west-1b"
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (!isRelational(cluster.configuration.Engine)) return OTHER_ENGINE;
    return cluster.configuration.MultiAZ === true ? MET : failAt(cluster, 'one-zone', ['MultiAZ', 'DBClusterMembers']);
  },
});
