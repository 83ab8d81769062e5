import { addDays, type Instant } from '#kernel';
import type { AccountCredentials, Fact, KeyRecord, LastUse, PrincipalRecord } from '../inventory.ts';
import type { ControlVerdict, Judge } from './answer.ts';

type JudgeUser = (user: PrincipalRecord, asOf: Instant) => ControlVerdict;

/** A control over IAM users: one that has nothing to judge passes, as AWS Config evaluates every user. */
export function usersOf(judge: JudgeUser): Judge {
  return function* (credentials, asOf) {
    const { users } = credentials;
    if (users === 'unknown' || credentials.partial.includes('users')) yield 'unknown';
    for (const user of users === 'unknown' ? [] : users) yield judge(user, asOf);
  };
}

/** IAM.3 and Config's access-keys-rotated: no active key of the user is older than `days`. */
export function keyRotation(days: number): JudgeUser {
  return (user, asOf) => worstKey(user, (key) => isOlder(key.createdAt, addDays(asOf, -days)));
}

/** IAM.5: a user with a console password has MFA. */
export function consoleMfa(user: PrincipalRecord): ControlVerdict {
  if (user.password === false || user.mfa === true) return 'passed';
  return user.password === 'unknown' || user.mfa === 'unknown' ? 'unknown' : 'failed';
}

/**
 * IAM.8 (90 days) and IAM.22 (45 days): neither the password nor an active key was left unused for `days` or more.
 * One that was never used counts from the day it was set or created.
 */
export function unusedCredentials(days: number): JudgeUser {
  return (user, asOf) => {
    const cutoff = addDays(asOf, -days);
    const password =
      user.password === false
        ? 'passed'
        : user.password === 'unknown'
          ? 'unknown'
          : isUnused(user.passwordLastUsed, user.passwordChangedAt, cutoff);
    const keys = worstKey(user, (key) => isUnused(key.lastUsed, key.createdAt, cutoff));
    return worst([password, keys]);
  };
}

/**
 * Trusted Advisor's IAM Access Key Rotation judges keys, not users, by the report's `access_key_N_last_rotated`:
 * the day a key was created or last activated.
 * https://docs.aws.amazon.com/awssupport/latest/user/security-checks.html (read 2026-11-23)
 */
export function rotatedKeys(days: number): Judge {
  return function* ({ users, partial }: AccountCredentials, asOf: Instant): Iterable<ControlVerdict> {
    if (users === 'unknown' || partial.includes('users')) yield 'unknown';
    const cutoff = addDays(asOf, -days);
    for (const { keys, keysPartial } of users === 'unknown' ? [] : users) {
      if (keys === 'unknown' || keysPartial === true) yield 'unknown';
      for (const key of keys === 'unknown' ? [] : keys) {
        if (key.active === 'unknown') yield 'unknown';
        else if (key.active) yield isOlder(key.rotatedAt ?? key.createdAt, cutoff);
      }
    }
  };
}

function worstKey(user: PrincipalRecord, judge: (key: KeyRecord) => ControlVerdict): ControlVerdict {
  if (user.keys === 'unknown') return 'unknown';
  const verdicts = user.keys.map((key): ControlVerdict => {
    if (key.active === false) return 'passed';
    return key.active === 'unknown' ? 'unknown' : judge(key);
  });
  return worst(user.keysPartial === true ? [...verdicts, 'unknown'] : verdicts);
}

function worst(verdicts: readonly ControlVerdict[]): ControlVerdict {
  if (verdicts.includes('failed')) return 'failed';
  return verdicts.includes('unknown') ? 'unknown' : 'passed';
}

function isOlder(at: Fact<Instant>, cutoff: Instant): ControlVerdict {
  if (at === 'unknown') return 'unknown';
  return at < cutoff ? 'failed' : 'passed';
}

function isUnused(lastUsed: LastUse, since: Fact<Instant>, cutoff: Instant): ControlVerdict {
  const at = lastUsed === 'never' ? since : lastUsed;
  if (at === 'unknown') return 'unknown';
  return at <= cutoff ? 'failed' : 'passed';
}
