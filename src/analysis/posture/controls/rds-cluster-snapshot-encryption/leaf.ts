import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterSnapshotEncryption = defineControl({
  id: 'rds-cluster-snapshot-encryption',
  subject: 'AWS::RDS::DBClusterSnapshot',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.4' },
    { catalogue: 'aws-fsbp', id: 'RDS.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'rds-snapshot-encrypted' },
  ],
  fix: { id: 'rds-cluster-snapshot-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBClusterSnapshot'],
  facts: ['Engine', 'StorageEncrypted'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds copy-db-cluster-snapshot --source-db-cluster-snapshot-identifier <snapshot> --target-db-cluster-snapshot-identifier <copy> --kms-key-id <key>',
    terraform: `resource "aws_rds_cluster" "this" {
  storage_encrypted = true
  kms_key_id        = aws_kms_key.this.arn
}`,
  },
  texts: TEXTS,
  judge: (snapshot) => {
    if (!isRelational(snapshot.configuration.Engine)) return OTHER_ENGINE;
    return snapshot.configuration.StorageEncrypted === true
      ? MET
      : failAt(snapshot, 'not-encrypted', ['StorageEncrypted']);
  },
});
