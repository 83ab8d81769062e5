import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence, principalEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const HAS_MFA = pass('mfa-active');
const NO_ACTIVE_KEY = notApplicable('no-active-key');
const KEYS_UNKNOWN = unknown('keys-unknown');
const MFA_UNKNOWN = unknown('mfa-unknown');

export const cliUserMfa = defineCredentialRule({
  id: 'cli-user-mfa',
  subject: 'user',
  severity: 'low',
  answers: [],
  fix: { id: 'enable-user-mfa', per: 'account' },
  needs: ['AWS::IAM::CredentialReport', 'AWS::IAM::AccessKey'],

  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
      read: '2026-11-23',
    },
  ],
  texts: TEXTS,
  judge: ({ user }) => {
    const { keys } = user;
    if (user.mfa === true) return HAS_MFA;
    if (keys === 'unknown') return KEYS_UNKNOWN;
    const active = keys.find((key) => key.active === true);
    if (active === undefined) {
      return user.keysPartial === true || keys.some((key) => key.active === 'unknown') ? KEYS_UNKNOWN : NO_ACTIVE_KEY;
    }
    if (user.mfa === 'unknown') return MFA_UNKNOWN;
    const evidence = [principalEvidence(user, 'mfa'), keyEvidence(active, 'active')];
    return user.password === true ? fail('person-without-mfa', {}, evidence, 'medium') : fail('no-mfa', {}, evidence);
  },
});
