import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const rdsStorageEncryption = defineControl({
  id: 'rds-storage-encryption',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.3' },
    { catalogue: 'aws-fsbp', id: 'RDS.3' },
    { catalogue: 'cis-aws-3.0.0', id: '2.3.1' },
    { catalogue: 'cis-aws-5.0.0', id: '2.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'rds-storage-encrypted' },
  ],
  fix: { id: 'rds-storage-encryption', per: 'account' },
  effort: 'days',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['StorageEncrypted'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier <copy> --kms-key-id alias/aws/rds',
    terraform: `resource "aws_db_instance" "this" {
  storage_encrypted = true
}`,
  },
  texts: TEXTS,
  judge: (database) =>
    database.configuration.StorageEncrypted === true ? MET : failAt(database, 'not-encrypted', ['StorageEncrypted']),
});
