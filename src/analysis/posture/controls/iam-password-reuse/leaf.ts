import { defineControl } from '../../contract.ts';
import { judgePasswords, type PasswordDemand } from '../../read/password-policy.ts';
import { TEXTS } from './texts.ts';

/** The most that IAM can remember, as CIS asks for. */
const REMEMBERED = 24;

const DEMANDS: readonly PasswordDemand[] = [
  { member: 'PasswordReusePrevention', isOptional: true, isMet: (value) => Number(value) >= REMEMBERED },
];

export const iamPasswordReuse = defineControl({
  id: 'iam-password-reuse',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.16' },
    { catalogue: 'cis-aws-3.0.0', id: '1.9' },
    { catalogue: 'cis-aws-5.0.0', id: '1.8' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.7' },
    { catalogue: 'config', id: 'iam-password-policy' },
  ],
  fix: { id: 'iam-password-strength', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::PasswordPolicy'],
  facts: [],
  absent: {
    'AWS::IAM::PasswordPolicy:PasswordReusePrevention':
      'GetAccountPasswordPolicy leaves it out when nothing is remembered.',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-16', read: '2026-11-26' },
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
  judge: (_account, look) => judgePasswords(look, DEMANDS, { remembered: REMEMBERED }),
});
