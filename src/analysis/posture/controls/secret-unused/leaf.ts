import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { addDays, instant } from '#kernel';
import { TEXTS } from './texts.ts';

/** The default of Security Hub's control. */
const ALLOWED_DAYS = 90;

const DELETED = notApplicable('deleted');
const REPLICA = notApplicable('replica');

export const secretUnused = defineControl({
  id: 'secret-unused',
  subject: 'AWS::SecretsManager::Secret',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'SecretsManager.3' },
    { catalogue: 'aws-fsbp', id: 'SecretsManager.3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2(1)' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3(15)' },
    { catalogue: 'config', id: 'secretsmanager-secret-unused' },
  ],
  fix: { id: 'secret-unused', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::SecretsManager::Secret'],
  facts: ['ARN', 'CreatedDate'],
  absent: {
    LastAccessedDate:
      'Left out where the secret was never read: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-3',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws secretsmanager delete-secret --secret-id <secret> --recovery-window-in-days 30',
    terraform: `resource "aws_secretsmanager_secret" "this" {
  recovery_window_in_days = 30
}`,
  },
  texts: TEXTS,
  judge: (secret, { asOf }) => {
    const { DeletedDate, PrimaryRegion } = secret.configuration;
    if (DeletedDate !== undefined) return DELETED;
    if (PrimaryRegion !== undefined && PrimaryRegion !== secret.awsRegion) return REPLICA;
    const { CreatedDate = '', LastAccessedDate } = secret.configuration;
    const since = instant(LastAccessedDate ?? CreatedDate);
    if (addDays(since, ALLOWED_DAYS) >= asOf) return MET;
    const code = LastAccessedDate === undefined ? 'never-read' : 'not-read-since';
    return failAt(secret, code, [LastAccessedDate === undefined ? 'CreatedDate' : 'LastAccessedDate'], {
      since,
      days: ALLOWED_DAYS,
    });
  },
});
