import { epochMs, type Instant, instant } from '#kernel';
import type { SampleAccount } from './company.ts';
import type { SampleKey, SampleUser } from './users.ts';

/**
 * The users as they were at an earlier moment: who came later is not there yet, later uses did not happen,
 * the platform team had not switched off its old keys, and no key wandered.
 */
export function asSeenAt(at: Instant, account: SampleAccount, users: readonly SampleUser[]): SampleUser[] {
  const notAfter = (moment: Instant): Instant => (moment <= at ? moment : instant(epochMs(at) - 3_600_000));
  const key = (now: SampleKey): SampleKey => ({
    ...now,
    active: now.active || account.owner === 'platform',
    ...(now.lastUsedAt === undefined ? {} : { lastUsedAt: notAfter(now.lastUsedAt) }),
  });
  return users
    .filter((user) => user.createdAt <= at)
    .map((user) => ({
      ...user,
      wanders: false,
      keys: user.keys.filter(({ createdAt }) => createdAt <= at).map(key),
      ...(user.password === undefined ? {} : { password: earlierPassword(user.password, notAfter) }),
    }));
}

function earlierPassword(
  password: NonNullable<SampleUser['password']>,
  notAfter: (moment: Instant) => Instant,
): NonNullable<SampleUser['password']> {
  return {
    changedAt: notAfter(password.changedAt),
    ...(password.lastUsedAt === undefined ? {} : { lastUsedAt: notAfter(password.lastUsedAt) }),
  };
}
