import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterEncryption = defineControl({
  id: 'rds-cluster-encryption',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.27' },
    { catalogue: 'aws-fsbp', id: 'RDS.27' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'rds-cluster-encrypted-at-rest' },
  ],
  fix: { id: 'rds-cluster-encryption', per: 'account' },
  effort: 'days',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'StorageEncrypted'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-27', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine <engine> --kms-key-id <key>',
    terraform: `resource "aws_rds_cluster" "this" {
  storage_encrypted = true
}`,
    cloudformation: `StorageEncrypted: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (!isRelational(cluster.configuration.Engine)) return OTHER_ENGINE;
    return cluster.configuration.StorageEncrypted === true
      ? MET
      : failAt(cluster, 'not-encrypted', ['StorageEncrypted']);
  },
});
