import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const AWS_MANAGED = notApplicable('aws-managed');

export const kmsKeyDeletion = defineControl({
  id: 'kms-key-deletion',
  subject: 'AWS::KMS::Key',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'KMS.3' },
    { catalogue: 'aws-fsbp', id: 'KMS.3' },
    { catalogue: 'nist-800-53-r5', id: 'SC-12' },
    { catalogue: 'nist-800-53-r5', id: 'SC-12(2)' },
    { catalogue: 'config', id: 'kms-cmk-not-scheduled-for-deletion' },
  ],
  fix: { id: 'kms-key-deletion', per: 'resource' },
  effort: 'minutes',
  needs: ['AWS::KMS::Key'],
  facts: ['KeyManager', 'KeyState'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-3', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws kms cancel-key-deletion --key-id <key>',
    terraform: `resource "aws_kms_key" "this" {
  is_enabled = true
}`,
  },
  texts: TEXTS,
  judge: (key) => {
    const { KeyManager, KeyState, DeletionDate } = key.configuration;
    if (KeyManager !== 'CUSTOMER') return AWS_MANAGED;
    const isPending = KeyState === 'PendingDeletion' || KeyState === 'PendingReplicaDeletion';
    return isPending ? failAt(key, 'pending', ['KeyState'], { date: DeletionDate ?? '?' }) : MET;
  },
});
