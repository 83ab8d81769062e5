import { signedText, TOKEN_MINUTES, type TokenAnswer, type TokenRequest } from '#estate/agents/wire';
import { epochMs, type Instant, instant } from '#kernel';
import { type Clock, isSignedText, randomToken, sha256, signText } from '#platform/runtime';
import type { Queryable, Row, Store } from '#platform/store';
import { endOfChallenge } from './challenge.ts';
import { TOKENS_EACH } from './limits.ts';
import { serverKey } from './server-key.ts';

/** A token for an agent that proves itself; undefined when it does not, whatever the reason. */
export async function grantToken(store: Store, clock: Clock, request: TokenRequest): Promise<TokenAnswer | undefined> {
  const { agent, nonce, at, signature, challenge } = request;
  const now = clock.now();
  const key = await serverKey(store.db);
  const challengeEnds = endOfChallenge(challenge, now, key);
  if (challengeEnds === undefined) return undefined;
  const known = await liveAgent(store.db, agent);
  const signed = signedText('token', agent, nonce, at, challenge);
  if (known === undefined || !isSignedText(signed, signature, known.public_key)) return undefined;
  const token = randomToken();
  const isNew = await store.transaction(async (tx) => {
    await sweep(tx, now);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('agent_challenge')
      .values({ digest: sha256(challenge), expires_at: challengeEnds })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await makeRoom(tx, agent);
    const expiresAt = instant(epochMs(now) + TOKEN_MINUTES * 60_000);
    await tx
      .insertInto('agent_token')
      .values({ digest: sha256(token), agent_id: agent, expires_at: expiresAt })
      .execute();
    return true;
  });
  if (!isNew) return undefined;
  const granted = signText(signedText('granted', nonce, token), key.privateKey);
  return { token, expiresInSeconds: TOKEN_MINUTES * 60, signature: granted };
}

/** The agent a token was granted to; undefined when it has ended or its agent was revoked. */
export async function agentOfToken(on: Queryable, token: string, now: Instant): Promise<Row<'agent'> | undefined> {
  const row = await on
    .selectFrom('agent_token')
    .select('agent_id')
    .where('digest', '=', sha256(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && liveAgent(on, row.agent_id);
}

async function liveAgent(on: Queryable, id: string): Promise<Row<'agent'> | undefined> {
  return on.selectFrom('agent').selectAll().where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst();
}

/** What has ended goes. */
async function sweep(tx: Queryable, now: Instant): Promise<void> {
  await tx.deleteFrom('agent_challenge').where('expires_at', '<=', now).execute();
  await tx.deleteFrom('agent_token').where('expires_at', '<=', now).execute();
}

/** The oldest tokens of an agent make room for the next. */
async function makeRoom(tx: Queryable, agent: string): Promise<void> {
  const held = await tx
    .selectFrom('agent_token')
    .select('digest')
    .where('agent_id', '=', agent)
    .orderBy('expires_at', 'desc')
    .execute();
  const surplus = held.slice(TOKENS_EACH - 1).map(({ digest }) => digest);
  if (surplus.length > 0) await tx.deleteFrom('agent_token').where('digest', 'in', surplus).execute();
}
