import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneSnapshotEncryption = defineControl({
  id: 'neptune-snapshot-encryption',
  subject: 'AWS::RDS::DBClusterSnapshot',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.6' },
    { catalogue: 'aws-fsbp', id: 'Neptune.6' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'neptune-cluster-snapshot-encrypted' },
  ],
  fix: { id: 'neptune-snapshot-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBClusterSnapshot'],
  facts: ['Engine', 'StorageEncrypted'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine neptune --kms-key-id <key>',
    terraform: `resource "aws_neptune_cluster" "this" {
  storage_encrypted = true
  kms_key_id        = aws_kms_key.this.arn
}`,
  },
  texts: TEXTS,
  judge: (snapshot) => {
    if (engineFamily(snapshot.configuration.Engine) !== 'neptune') return OTHER_ENGINE;
    return snapshot.configuration.StorageEncrypted === true
      ? MET
      : failAt(snapshot, 'not-encrypted', ['StorageEncrypted']);
  },
});
