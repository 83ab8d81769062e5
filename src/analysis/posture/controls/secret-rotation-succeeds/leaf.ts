import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { parseInstant } from '#kernel';
import { TEXTS } from './texts.ts';

const DELETED = notApplicable('deleted');
const REPLICA = notApplicable('replica');
const NO_ROTATION = notApplicable('no-rotation');
const DUE_NOT_SEEN = unknown('due-not-seen');

export const secretRotationSucceeds = defineControl({
  id: 'secret-rotation-succeeds',
  subject: 'AWS::SecretsManager::Secret',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'SecretsManager.2' },
    { catalogue: 'aws-fsbp', id: 'SecretsManager.2' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.9' },
    { catalogue: 'pci-dss-4.0.1', id: '8.6.3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2(1)' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3(15)' },
    { catalogue: 'config', id: 'secretsmanager-scheduled-rotation-success-check' },
  ],
  fix: { id: 'secret-rotation-succeeds', per: 'account' },
  effort: 'hours',
  needs: ['AWS::SecretsManager::Secret'],
  facts: ['ARN', 'CreatedDate'],
  absent: {
    RotationEnabled:
      'Left out where rotation was never set up: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-2',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws secretsmanager rotate-secret --secret-id <secret>',
    terraform: `resource "aws_secretsmanager_secret_rotation" "this" {
  secret_id          = aws_secretsmanager_secret.this.id
  rotate_immediately = true
  rotation_rules {
    automatically_after_days = 30
  }
}`,
  },
  texts: TEXTS,
  judge: (secret, { asOf }) => {
    const { DeletedDate, PrimaryRegion } = secret.configuration;
    if (DeletedDate !== undefined) return DELETED;
    if (PrimaryRegion !== undefined && PrimaryRegion !== secret.awsRegion) return REPLICA;
    const { RotationEnabled, NextRotationDate } = secret.configuration;
    if (RotationEnabled !== true) return NO_ROTATION;
    const due = NextRotationDate === undefined ? undefined : parseInstant(NextRotationDate);
    if (due === undefined) return DUE_NOT_SEEN;
    return asOf <= due ? MET : failAt(secret, 'overdue', ['NextRotationDate'], { due });
  },
});
