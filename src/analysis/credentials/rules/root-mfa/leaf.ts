import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { principalEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const HAS_MFA = pass('mfa-active');
const NO_CREDENTIALS = notApplicable('no-root-credentials');
const MFA_UNKNOWN = unknown('mfa-unknown');

export const rootMfa = defineCredentialRule({
  id: 'root-mfa',
  subject: 'root',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.9' },
    { catalogue: 'config', id: 'root-account-mfa-enabled' },
    { catalogue: 'cis-aws-3.0.0', id: '1.5' },
    { catalogue: 'cis-aws-5.0.0', id: '1.4' },
    { catalogue: 'pci-dss-4.0.1', id: '8.4.2' },
    { catalogue: 'nist-800-53-r5', id: 'IA-2(1)' },
  ],
  fix: { id: 'secure-root', per: 'account' },
  needs: ['AWS::IAM::CredentialReport'],

  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/root-account-mfa-enabled.html',
      read: '2026-11-23',
    },
    { url: 'https://www.cisecurity.org/benchmark/amazon_web_services', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ root }) => {
    if (root.password === false && root.keys !== 'unknown' && root.keys.length === 0) return NO_CREDENTIALS;
    if (root.mfa === 'unknown') return MFA_UNKNOWN;
    return root.mfa ? HAS_MFA : fail('no-mfa', {}, [principalEvidence(root, 'mfa')]);
  },
});
