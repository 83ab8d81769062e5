import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { judgeSharing } from '../../read/snapshot-sharing.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterSnapshotPrivate = defineControl({
  id: 'rds-cluster-snapshot-private',
  subject: 'AWS::RDS::DBClusterSnapshot',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.1' },
    { catalogue: 'aws-fsbp', id: 'RDS.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'rds-snapshots-public-prohibited' },
  ],
  fix: { id: 'rds-cluster-snapshot-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBClusterSnapshot'],
  facts: ['Engine', 'SnapshotType'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all',
    terraform: `resource "aws_db_cluster_snapshot" "this" {
  shared_accounts = []
}`,
  },
  texts: TEXTS,
  judge: (snapshot) =>
    !isRelational(snapshot.configuration.Engine) ? OTHER_ENGINE : judgeSharing(snapshot, 'DBClusterSnapshotAttributes'),
});
