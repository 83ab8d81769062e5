import { defineControl } from '../../contract.ts';
import { judgePasswords, type PasswordDemand } from '../../read/password-policy.ts';
import { TEXTS } from './texts.ts';

/** As Security Hub sets it for IAM.17. */
const MAX_DAYS = 90;

const DEMANDS: readonly PasswordDemand[] = [
  { member: 'MaxPasswordAge', isOptional: true, isMet: (value) => Number(value) > 0 && Number(value) <= MAX_DAYS },
];

export const iamPasswordExpiry = defineControl({
  id: 'iam-password-expiry',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.17' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.9' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.10.1' },
    { catalogue: 'config', id: 'iam-password-policy' },
  ],
  fix: { id: 'iam-password-strength', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::PasswordPolicy'],
  facts: [],
  absent: {
    'AWS::IAM::PasswordPolicy:MaxPasswordAge': 'GetAccountPasswordPolicy leaves it out when passwords never expire.',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-17', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws iam update-account-password-policy --minimum-password-length 14 --require-uppercase-characters --require-lowercase-characters --require-numbers --require-symbols --password-reuse-prevention 24 --max-password-age 90',
    terraform: `resource "aws_iam_account_password_policy" "this" {
  minimum_password_length      = 14
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_numbers              = true
  require_symbols              = true
  password_reuse_prevention    = 24
  max_password_age             = 90
}`,
  },
  texts: TEXTS,
  judge: (_account, look) => judgePasswords(look, DEMANDS, { days: MAX_DAYS }),
});
