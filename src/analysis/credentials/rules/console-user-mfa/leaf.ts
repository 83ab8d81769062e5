import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { principalEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const HAS_MFA = pass('mfa-active');
const NO_PASSWORD = notApplicable('no-password');
const PASSWORD_UNKNOWN = unknown('password-unknown');
const MFA_UNKNOWN = unknown('mfa-unknown');

export const consoleUserMfa = defineCredentialRule({
  id: 'console-user-mfa',
  subject: 'user',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.5' },
    { catalogue: 'aws-fsbp', id: 'IAM.5' },
    { catalogue: 'config', id: 'mfa-enabled-for-iam-console-access' },
    { catalogue: 'cis-aws-3.0.0', id: '1.10' },
    { catalogue: 'cis-aws-5.0.0', id: '1.9' },
    { catalogue: 'pci-dss-4.0.1', id: '8.4.2' },
    { catalogue: 'nist-800-53-r5', id: 'IA-2(1)' },
    { catalogue: 'nist-800-53-r5', id: 'IA-2(2)' },
  ],
  fix: { id: 'enable-user-mfa', per: 'account' },
  needs: ['AWS::IAM::CredentialReport'],

  sources: [
    {
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/mfa-enabled-for-iam-console-access.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ user }) => {
    if (user.password === false) return NO_PASSWORD;
    if (user.mfa === true) return HAS_MFA;
    if (user.password === 'unknown') return PASSWORD_UNKNOWN;
    if (user.mfa === 'unknown') return MFA_UNKNOWN;
    return fail('no-mfa', {}, [principalEvidence(user, 'password'), principalEvidence(user, 'mfa')]);
  },
});
