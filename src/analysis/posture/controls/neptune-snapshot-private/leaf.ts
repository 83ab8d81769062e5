import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { judgeSharing } from '../../read/snapshot-sharing.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneSnapshotPrivate = defineControl({
  id: 'neptune-snapshot-private',
  subject: 'AWS::RDS::DBClusterSnapshot',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.3' },
    { catalogue: 'aws-fsbp', id: 'Neptune.3' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'neptune-cluster-snapshot-public-prohibited' },
  ],
  fix: { id: 'neptune-snapshot-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBClusterSnapshot'],
  facts: ['Engine', 'SnapshotType'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-3',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all',
    terraform: `resource "aws_db_cluster_snapshot" "this" {
  shared_accounts = []
}`,
  },
  texts: TEXTS,
  judge: (snapshot) =>
    engineFamily(snapshot.configuration.Engine) !== 'neptune'
      ? OTHER_ENGINE
      : judgeSharing(snapshot, 'DBClusterSnapshotAttributes'),
});
