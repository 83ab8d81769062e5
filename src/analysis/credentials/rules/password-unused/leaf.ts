import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { principalEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const USED = pass('used');
const NEW = pass('new');
const NO_PASSWORD = notApplicable('no-password');
const PASSWORD_UNKNOWN = unknown('password-unknown');
const USE_UNKNOWN = unknown('use-unknown');

export const passwordUnused = defineCredentialRule({
  id: 'password-unused',
  subject: 'user',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.8' },
    { catalogue: 'aws-fsbp', id: 'IAM.8' },
    { catalogue: 'security-hub', id: 'IAM.22' },
    { catalogue: 'config', id: 'iam-user-unused-credentials-check' },
    { catalogue: 'cis-aws-3.0.0', id: '1.12' },
    { catalogue: 'cis-aws-5.0.0', id: '1.11' },
    { catalogue: 'pci-dss-4.0.1', id: '8.2.6' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2(3)' },
  ],
  fix: { id: 'move-console-users-to-identity-center', per: 'account' },
  needs: ['AWS::IAM::CredentialReport'],

  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html', read: '2026-11-23' },
    {
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-user-unused-credentials-check.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html', read: '2026-11-26' },
  ],
  texts: TEXTS,
  judge: ({ user }, { cutoffs, thresholds }) => {
    const { passwordLastUsed, passwordChangedAt } = user;
    if (user.password === false) return NO_PASSWORD;
    if (user.password === 'unknown') return PASSWORD_UNKNOWN;
    if (passwordLastUsed === 'unknown') return USE_UNKNOWN;
    const { unusedDays } = thresholds;
    if (passwordLastUsed !== 'never') {
      if (passwordLastUsed >= cutoffs.unused) return USED;
      return fail('unused', { lastUsedAt: passwordLastUsed, unusedDays }, [
        principalEvidence(user, 'passwordLastUsed'),
      ]);
    }
    if (passwordChangedAt === 'unknown') return USE_UNKNOWN;
    if (passwordChangedAt >= cutoffs.unused) return NEW;
    return fail('never-used', { changedAt: passwordChangedAt, unusedDays }, [
      principalEvidence(user, 'passwordLastUsed'),
      principalEvidence(user, 'passwordChangedAt'),
    ]);
  },
});
