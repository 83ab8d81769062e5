import { addHours, Fault, type Instant, isAccountId } from '#kernel';
import { type Clock, randomToken, sha256 } from '#platform/runtime';
import type { Store } from '#platform/store';
import { MOST_HOURS, MOST_SECRETS, MOST_USES } from './limits.ts';

export interface NewSecret {
  /** Machines that may enrol with it. */
  readonly uses: number;
  readonly hours: number;
  /** The only account whose instances they may speak for; any when absent. */
  readonly account?: string | undefined;
  readonly madeBy: string;
}

/** A secret with which agents enrol. The store keeps only its SHA-256: it is shown once. Fault `usage`, `exhausted`. */
export async function makeEnrolmentSecret(
  store: Store,
  clock: Clock,
  { uses, hours, account, madeBy }: NewSecret,
): Promise<{ readonly secret: string; readonly expiresAt: Instant }> {
  if (!isWithin(uses, MOST_USES) || !isWithin(hours, MOST_HOURS)) {
    throw new Fault('usage', `an enrolment secret has 1 to ${MOST_USES} uses and lasts 1 to ${MOST_HOURS} hours`, {
      mend: 'give --uses and --hours within these',
    });
  }
  if (account !== undefined && !isAccountId(account)) {
    throw new Fault('usage', `\`${account.slice(0, 40)}\` is no account id`, { mend: 'give its twelve digits' });
  }
  const now = clock.now();
  const secret = randomToken();
  const expiresAt = addHours(now, hours);
  await store.transaction(async (tx) => {
    await tx.deleteFrom('agent_secret').where('expires_at', '<=', now).execute();
    const { held } = await tx
      .selectFrom('agent_secret')
      .select(({ fn }) => fn.countAll<number | string>().as('held'))
      .executeTakeFirstOrThrow();
    if (Number(held) >= MOST_SECRETS) {
      throw new Fault('exhausted', `${MOST_SECRETS} enrolment secrets can be used already`, {
        mend: 'use one of them, or wait until some have ended',
      });
    }
    await tx
      .insertInto('agent_secret')
      .values({
        digest: sha256(secret),
        uses_left: uses,
        account_id: account ?? '',
        made_by: madeBy,
        made_at: now,
        expires_at: expiresAt,
      })
      .execute();
  });
  return { secret, expiresAt };
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

/** Whether agents were enrolled, or may be: then the store is somebody's own although nothing was scanned. */
export async function expectsAgents({ db }: Store): Promise<boolean> {
  const secret = await db.selectFrom('agent_secret').select('digest').limit(1).executeTakeFirst();
  return secret !== undefined || (await db.selectFrom('agent').select('id').limit(1).executeTakeFirst()) !== undefined;
}
