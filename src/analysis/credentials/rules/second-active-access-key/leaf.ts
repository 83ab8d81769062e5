import { fail, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const ONE_AT_MOST = pass('one-at-most');
const KEYS_UNKNOWN = unknown('keys-unknown');

export const secondActiveAccessKey = defineCredentialRule({
  id: 'second-active-access-key',
  subject: 'user',
  severity: 'low',
  answers: [
    { catalogue: 'cis-aws-3.0.0', id: '1.13' },
    { catalogue: 'cis-aws-5.0.0', id: '1.12' },
  ],
  fix: { id: 'retire-access-keys', per: 'account' },
  needs: ['AWS::IAM::AccessKey'],

  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html', read: '2026-11-23' },
    { url: 'https://www.cisecurity.org/benchmark/amazon_web_services', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ user }) => {
    const { keys } = user;
    if (keys === 'unknown') return KEYS_UNKNOWN;
    const active = keys.filter((key) => key.active === true);
    if (active.length > 1) {
      const evidence = active.flatMap((key) => [keyEvidence(key, 'active'), keyEvidence(key, 'lastUsed')]);
      return fail(
        'several-active',
        { keyIds: active.map((key) => key.id).join(', '), active: active.length },
        evidence,
      );
    }
    const perhaps = active.length + keys.filter((key) => key.active === 'unknown').length;
    return user.keysPartial === true || perhaps > 1 ? KEYS_UNKNOWN : ONE_AT_MOST;
  },
});
