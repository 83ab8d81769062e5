import { fail, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const NO_KEY = pass('no-key');
const KEYS_UNKNOWN = unknown('keys-unknown');

export const rootAccessKey = defineCredentialRule({
  id: 'root-access-key',
  subject: 'root',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.4' },
    { catalogue: 'aws-fsbp', id: 'IAM.4' },
    { catalogue: 'config', id: 'iam-root-access-key-check' },
    { catalogue: 'cis-aws-3.0.0', id: '1.4' },
    { catalogue: 'cis-aws-5.0.0', id: '1.3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
  ],
  fix: { id: 'secure-root', per: 'account' },
  needs: ['AWS::IAM::CredentialReport'],
  speaksFor: ['AWS::IAM::CredentialReport'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-root-access-key-check.html',
      read: '2026-11-23',
    },
    { url: 'https://www.cisecurity.org/benchmark/amazon_web_services', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ root }) => {
    if (root.keys === 'unknown') return KEYS_UNKNOWN;
    if (root.keys.length === 0) return NO_KEY;
    const evidence = root.keys.map((key) => keyEvidence(key, 'active'));
    const keys = root.keys.length;
    if (root.keys.every((key) => key.active === false)) return fail('inactive-key', { keys }, evidence, 'high');
    return fail('key-present', { keys }, evidence);
  },
});
