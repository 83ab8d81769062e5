import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneEncryption = defineControl({
  id: 'neptune-encryption',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.1' },
    { catalogue: 'aws-fsbp', id: 'Neptune.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'neptune-cluster-encrypted' },
  ],
  fix: { id: 'neptune-encryption', per: 'account' },
  effort: 'days',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'StorageEncrypted'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-1',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine <engine> --kms-key-id <key>',
    terraform: `resource "aws_neptune_cluster" "this" {
  storage_encrypted = true
}`,
    cloudformation: `StorageEncrypted: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'neptune') return OTHER_ENGINE;
    return cluster.configuration.StorageEncrypted === true
      ? MET
      : failAt(cluster, 'not-encrypted', ['StorageEncrypted']);
  },
});
