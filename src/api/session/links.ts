import { type Instant, epochMs, instant } from '#kernel';
import { type Clock, randomToken, sha256 } from '#platform/runtime';
import type { Store } from '#platform/store';
import { Role } from '#api/contract';
import { type ActiveSession, startSession } from './sessions.ts';

/** Minutes a sign-in link can be used. */
export const LINK_MINUTES = 15;

export interface SignInLinkInit {
  readonly role: Role;
  readonly subject: string;
  readonly clock: Clock;
  /** Where the console is reached: `http://127.0.0.1:7575`. */
  readonly baseUrl: string;
}

/**
 * Makes a link that signs in once. The token stands behind `#`, so that it reaches no server log and no referrer;
 * the store keeps only its SHA-256.
 */
export async function createSignInLink(
  store: Store,
  { role, subject, clock, baseUrl }: SignInLinkInit,
): Promise<{ readonly url: string; readonly expiresAt: Instant }> {
  const now = clock.now();
  const token = randomToken();
  const expiresAt = instant(epochMs(now) + LINK_MINUTES * 60_000);
  await store.transaction(async (tx) => {
    await tx.deleteFrom('link').where('expires_at', '<=', now).execute();
    await tx
      .insertInto('link')
      .values({ token_digest: sha256(token), role, subject, expires_at: expiresAt })
      .execute();
  });
  return { url: `${baseUrl.replace(/\/+$/, '')}/sign-in#token=${token}`, expiresAt };
}

/** Uses a link up and starts a session; undefined when it is unknown, used before or too old. */
export async function redeemLink(
  store: Store,
  clock: Clock,
  token: string,
): Promise<{ readonly secret: string; readonly session: ActiveSession } | undefined> {
  return store.transaction(async (tx) => {
    const link = await tx
      .deleteFrom('link')
      .where('token_digest', '=', sha256(token))
      .returningAll()
      .executeTakeFirst();
    const role = Role.safeParse(link?.role);
    if (link === undefined || !role.success || link.expires_at <= clock.now()) return undefined;
    return startSession(tx, clock, { subject: link.subject, role: role.data });
  });
}
