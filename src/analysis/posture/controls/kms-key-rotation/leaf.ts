import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const AWS_MANAGED = notApplicable('aws-managed');
const CANNOT_ROTATE = notApplicable('cannot-rotate');
const BEING_DELETED = notApplicable('being-deleted');

export const kmsKeyRotation = defineControl({
  id: 'kms-key-rotation',
  subject: 'AWS::KMS::Key',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'KMS.4' },
    { catalogue: 'cis-aws-3.0.0', id: '3.6' },
    { catalogue: 'cis-aws-5.0.0', id: '3.6' },
    { catalogue: 'pci-dss-4.0.1', id: '3.7.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-12' },
    { catalogue: 'nist-800-53-r5', id: 'SC-12(2)' },
    { catalogue: 'config', id: 'cmk-backing-key-rotation-enabled' },
  ],
  fix: { id: 'kms-key-rotation', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::KMS::Key'],
  facts: ['KeyManager', 'KeySpec', 'Origin', 'KeyState', 'KeyRotationEnabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws kms enable-key-rotation --key-id <key>',
    terraform: `resource "aws_kms_key" "this" {
  enable_key_rotation = true
}`,
  },
  texts: TEXTS,
  judge: (key) => {
    const { KeyManager, KeySpec, Origin, KeyState, KeyRotationEnabled } = key.configuration;
    if (KeyManager !== 'CUSTOMER') return AWS_MANAGED;
    if (KeySpec !== 'SYMMETRIC_DEFAULT' || Origin !== 'AWS_KMS') return CANNOT_ROTATE;
    if (KeyState === 'PendingDeletion' || KeyState === 'PendingReplicaDeletion') return BEING_DELETED;
    return KeyRotationEnabled === true ? MET : failAt(key, 'no-rotation', ['KeyRotationEnabled']);
  },
});
