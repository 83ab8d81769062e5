import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { principalEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const NO_PASSWORD = pass('no-password');
const HAS_KEY = notApplicable('has-active-key');
const PASSWORD_UNKNOWN = unknown('password-unknown');
const KEYS_UNKNOWN = unknown('keys-unknown');

export const consoleOnlyUser = defineCredentialRule({
  id: 'console-only-user',
  subject: 'user',
  severity: 'low',
  answers: [
    { catalogue: 'cis-aws-3.0.0', id: '1.21' },
    { catalogue: 'cis-aws-5.0.0', id: '1.20' },
  ],
  fix: { id: 'move-console-users-to-identity-center', per: 'account' },
  needs: ['AWS::IAM::CredentialReport'],

  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html', read: '2026-11-23' },
    { url: 'https://www.cisecurity.org/benchmark/amazon_web_services', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ user }) => {
    const { keys } = user;
    if (user.password === false) return NO_PASSWORD;
    if (keys !== 'unknown' && keys.some((key) => key.active === true)) return HAS_KEY;
    if (user.password === 'unknown') return PASSWORD_UNKNOWN;
    if (keys === 'unknown' || user.keysPartial === true || keys.some((key) => key.active === 'unknown'))
      return KEYS_UNKNOWN;
    return fail('console-only', {}, [principalEvidence(user, 'password')]);
  },
});
