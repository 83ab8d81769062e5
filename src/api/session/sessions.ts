import { type Instant, epochMs, instant } from '#kernel';
import { type Clock, randomToken, sha256 } from '#platform/runtime';
import type { Queryable, Store } from '#platform/store';
import { Role } from '#api/contract';

/** Hours a session lasts; it is not prolonged by use. */
export const SESSION_HOURS = 12;

export interface ActiveSession {
  /** SHA-256 of the cookie's value. */
  readonly digest: string;
  readonly subject: string;
  readonly role: Role;
  readonly expiresAt: Instant;
}

/** Starts a session and answers the cookie's value, which exists nowhere else. Sessions that have ended are removed. */
export async function startSession(
  on: Queryable,
  clock: Clock,
  who: { readonly subject: string; readonly role: Role },
): Promise<{ readonly secret: string; readonly session: ActiveSession }> {
  const now = clock.now();
  const secret = randomToken();
  const session = { digest: sha256(secret), ...who, expiresAt: instant(epochMs(now) + SESSION_HOURS * 3_600_000) };
  await on.deleteFrom('session').where('expires_at', '<=', now).execute();
  await on
    .insertInto('session')
    .values({
      id_digest: session.digest,
      role: session.role,
      subject: session.subject,
      created_at: now,
      expires_at: session.expiresAt,
    })
    .execute();
  return { secret, session };
}

/** The session behind a cookie's value; undefined when there is none, it has ended, or its role is unknown to us. */
export async function findSession(store: Store, clock: Clock, secret: string): Promise<ActiveSession | undefined> {
  const digest = sha256(secret);
  const row = await store.db.selectFrom('session').selectAll().where('id_digest', '=', digest).executeTakeFirst();
  const role = Role.safeParse(row?.role);
  if (row === undefined || !role.success || row.expires_at <= clock.now()) return undefined;
  return { digest, subject: row.subject, role: role.data, expiresAt: row.expires_at as Instant };
}

export async function endSession(store: Store, session: ActiveSession): Promise<void> {
  await store.db.deleteFrom('session').where('id_digest', '=', session.digest).execute();
}
