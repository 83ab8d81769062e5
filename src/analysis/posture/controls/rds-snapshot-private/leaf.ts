import { defineControl } from '../../contract.ts';
import { judgeSharing } from '../../read/snapshot-sharing.ts';
import { TEXTS } from './texts.ts';

export const rdsSnapshotPrivate = defineControl({
  id: 'rds-snapshot-private',
  subject: 'AWS::RDS::DBSnapshot',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.1' },
    { catalogue: 'aws-fsbp', id: 'RDS.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'rds-snapshots-public-prohibited' },
  ],
  fix: { id: 'rds-snapshot-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBSnapshot'],
  facts: ['SnapshotType'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-snapshot-attribute --db-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all',
    terraform: `resource "aws_db_snapshot" "this" {
  shared_accounts = []
}`,
  },
  texts: TEXTS,
  judge: (snapshot) => judgeSharing(snapshot, 'DBSnapshotAttributes'),
});
