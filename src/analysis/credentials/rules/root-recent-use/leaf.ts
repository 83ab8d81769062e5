import type { Instant } from '#kernel';
import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence, type LastUse, principalEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const NOT_USED = pass('not-used');
const NO_CREDENTIALS = notApplicable('no-root-credentials');
const USE_UNKNOWN = unknown('use-unknown');

export const rootRecentUse = defineCredentialRule({
  id: 'root-recent-use',
  subject: 'root',
  severity: 'high',
  answers: [
    { catalogue: 'cis-aws-3.0.0', id: '1.7' },
    { catalogue: 'cis-aws-5.0.0', id: '1.6' },
  ],
  fix: { id: 'secure-root', per: 'account' },
  needs: ['AWS::IAM::CredentialReport'],

  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html', read: '2026-11-23' },
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html', read: '2026-11-23' },
    { url: 'https://www.cisecurity.org/benchmark/amazon_web_services', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ root }, { cutoffs, thresholds }) => {
    const { keys, passwordLastUsed } = root;
    if (root.password === false && keys !== 'unknown' && keys.length === 0) return NO_CREDENTIALS;
    const days = thresholds.rootUseDays;
    if (isSince(passwordLastUsed, cutoffs.rootUse)) {
      return fail('password-used', { lastUsedAt: passwordLastUsed, days }, [
        principalEvidence(root, 'passwordLastUsed'),
      ]);
    }
    if (keys === 'unknown') return USE_UNKNOWN;
    const used = keys.find((key) => isSince(key.lastUsed, cutoffs.rootUse));
    if (used !== undefined)
      return fail('key-used', { lastUsedAt: used.lastUsed, days }, [keyEvidence(used, 'lastUsed')]);
    const isKnown = passwordLastUsed !== 'unknown' && keys.every((key) => key.lastUsed !== 'unknown');
    return isKnown ? NOT_USED : USE_UNKNOWN;
  },
});

/** Used at a known moment, and not before `since`. */
function isSince(use: LastUse, since: Instant): boolean {
  return use !== 'unknown' && use !== 'never' && use >= since;
}
