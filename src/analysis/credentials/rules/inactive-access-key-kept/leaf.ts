import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const RECENT = pass('recent');
const ACTIVE = notApplicable('active');
const STATUS_UNKNOWN = unknown('status-unknown');
const AGE_UNKNOWN = unknown('age-unknown');

/** AWS does not tell when a key was deactivated: the last use or the creation stands for it, whichever is later. */
export const inactiveAccessKeyKept = defineCredentialRule({
  id: 'inactive-access-key-kept',
  subject: 'access-key',
  severity: 'low',
  answers: [],
  fix: { id: 'retire-access-keys', per: 'account' },
  needs: ['AWS::IAM::AccessKey'],

  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
      read: '2026-11-23',
    },
  ],
  texts: TEXTS,
  judge: ({ key }, { cutoffs, thresholds }) => {
    if (key.active === true) return ACTIVE;
    if (key.active === 'unknown') return STATUS_UNKNOWN;
    const { createdAt, lastUsed } = key;
    if (createdAt !== 'unknown' && createdAt >= cutoffs.inactiveKeyKeep) return RECENT;
    if (lastUsed !== 'unknown' && lastUsed !== 'never' && lastUsed >= cutoffs.inactiveKeyKeep) return RECENT;
    if (createdAt === 'unknown' || lastUsed === 'unknown') return AGE_UNKNOWN;
    const lastSignAt = lastUsed === 'never' || lastUsed < createdAt ? createdAt : lastUsed;
    return fail('kept', { keyId: key.id, lastSignAt, keepDays: thresholds.inactiveKeyKeepDays }, [
      keyEvidence(key, 'active'),
      keyEvidence(key, lastSignAt === createdAt ? 'createdAt' : 'lastUsed'),
    ]);
  },
});
