import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { judgeSharing } from '../../read/snapshot-sharing.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const documentdbSnapshotPrivate = defineControl({
  id: 'documentdb-snapshot-private',
  subject: 'AWS::RDS::DBClusterSnapshot',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'DocumentDB.3' },
    { catalogue: 'aws-fsbp', id: 'DocumentDB.3' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'docdb-cluster-snapshot-public-prohibited' },
  ],
  fix: { id: 'documentdb-snapshot-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBClusterSnapshot'],
  facts: ['Engine', 'SnapshotType'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-3',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws docdb modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all',
    terraform: `resource "aws_db_cluster_snapshot" "this" {
  shared_accounts = []
}`,
  },
  texts: TEXTS,
  judge: (snapshot) =>
    engineFamily(snapshot.configuration.Engine) !== 'docdb'
      ? OTHER_ENGINE
      : judgeSharing(snapshot, 'DBClusterSnapshotAttributes'),
});
