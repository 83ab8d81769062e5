import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { addDays, instant } from '#kernel';
import { TEXTS } from './texts.ts';

/** The default of Security Hub's control. */
const ALLOWED_DAYS = 90;

const DELETED = notApplicable('deleted');
const REPLICA = notApplicable('replica');

export const secretRotatedRecently = defineControl({
  id: 'secret-rotated-recently',
  subject: 'AWS::SecretsManager::Secret',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'SecretsManager.4' },
    { catalogue: 'aws-fsbp', id: 'SecretsManager.4' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.9' },
    { catalogue: 'pci-dss-4.0.1', id: '8.6.3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2(1)' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3(15)' },
    { catalogue: 'config', id: 'secretsmanager-secret-periodic-rotation' },
  ],
  fix: { id: 'secret-rotation', per: 'account' },
  effort: 'hours',
  needs: ['AWS::SecretsManager::Secret'],
  facts: ['ARN', 'CreatedDate'],
  absent: {
    LastRotatedDate:
      'Left out where the secret was never rotated: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4',
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
  secret_id           = aws_secretsmanager_secret.this.id
  rotation_lambda_arn = aws_lambda_function.rotate.arn
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
    const { CreatedDate = '', LastRotatedDate } = secret.configuration;
    const since = instant(LastRotatedDate ?? CreatedDate);
    if (addDays(since, ALLOWED_DAYS) >= asOf) return MET;
    const pointer = LastRotatedDate === undefined ? 'CreatedDate' : 'LastRotatedDate';
    return failAt(secret, 'too-old', [pointer], { since, days: ALLOWED_DAYS });
  },
});
