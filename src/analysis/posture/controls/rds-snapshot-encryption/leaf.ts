import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const rdsSnapshotEncryption = defineControl({
  id: 'rds-snapshot-encryption',
  subject: 'AWS::RDS::DBSnapshot',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.4' },
    { catalogue: 'aws-fsbp', id: 'RDS.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'rds-snapshot-encrypted' },
  ],
  fix: { id: 'rds-snapshot-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBSnapshot'],
  facts: ['Encrypted'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier <copy> --kms-key-id <key>',
    terraform: `resource "aws_db_snapshot_copy" "this" {
  source_db_snapshot_identifier = "<snapshot>"
  target_db_snapshot_identifier = "<copy>"
  kms_key_id                    = aws_kms_key.this.arn
}`,
  },
  texts: TEXTS,
  judge: (snapshot) =>
    snapshot.configuration.Encrypted === true ? MET : failAt(snapshot, 'not-encrypted', ['Encrypted']),
});
