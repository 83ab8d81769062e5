import { type EnrolAnswer, type EnrolRequest, signedText } from '#estate/agents/wire';
import { Fault, type Instant } from '#kernel';
import { type Clock, isPublicKey, sha256, shortDigest, signText } from '#platform/runtime';
import type { Queryable, Row, Store } from '#platform/store';
import { forgetSilent } from './forget-silent.ts';
import { MOST_AGENTS } from './limits.ts';
import { serverKey } from './server-key.ts';

/**
 * Takes a machine in. One machine has one agent: enrolling again takes the place of its key. A machine whose agent was
 * revoked is taken in by a secret only that was made after that. Undefined when the secret does not let it in, whatever
 * the reason; faults `bad-input` (no key), `exhausted`.
 */
export async function enrolAgent(
  store: Store,
  clock: Clock,
  { secret, publicKey, machine, hostname, nonce }: EnrolRequest,
): Promise<EnrolAnswer | undefined> {
  if (!isPublicKey(publicKey)) {
    throw new Fault('bad-input', 'the public key is no Ed25519 key', { mend: 'send it as SPKI in base64' });
  }
  const now = clock.now();
  const id = shortDigest(`yagura agent ${machine}`);
  const isIn = await store.transaction(async (tx) => {
    const before = await tx.selectFrom('agent').selectAll().where('id', '=', id).executeTakeFirst();
    const used = await useSecret(tx, secret, now, before, publicKey);
    if (used === undefined) return false;
    if (used === 'again') return true;
    await forgetSilent(tx, now);
    if (before === undefined) await refuseTooMany(tx);
    const row = {
      id,
      machine,
      public_key: publicKey,
      account_id: used.account_id,
      name: hostname.replaceAll(/\p{Cc}/gu, ' '),
      created_at: before?.created_at ?? now,
      enrolled_at: now,
      revoked_at: null,
      minute: 0,
      reports: 0,
    };
    await store.dialect.upsert(tx, 'agent', ['id'], [row]);
    await tx.deleteFrom('agent_token').where('agent_id', '=', id).execute();
    return true;
  });
  if (!isIn) return undefined;
  const key = await serverKey(store.db);
  const signature = signText(signedText('enrol', nonce, id, publicKey), key.privateKey);
  return { agent: id, serverKey: key.publicKey, signature };
}

/** Uses a secret once; `again` when the machine asks a second time because no answer reached it. */
async function useSecret(
  tx: Queryable,
  secret: string,
  now: Instant,
  before: Row<'agent'> | undefined,
  publicKey: string,
): Promise<Row<'agent_secret'> | 'again' | undefined> {
  const digest = sha256(secret);
  const held = await tx.selectFrom('agent_secret').selectAll().where('digest', '=', digest).executeTakeFirst();
  if (held === undefined || held.expires_at <= now) return undefined;
  const revokedAt = before?.revoked_at ?? undefined;
  if (revokedAt !== undefined && held.made_at <= revokedAt) return undefined;
  const isAgain = before?.public_key === publicKey && before.enrolled_at >= held.made_at && revokedAt === undefined;
  if (isAgain) return 'again';
  // Counted where it is stored: two machines cannot share the last use.
  const { numUpdatedRows } = await tx
    .updateTable('agent_secret')
    .set(({ eb }) => ({ uses_left: eb('uses_left', '-', 1) }))
    .where('digest', '=', digest)
    .where('uses_left', '>', 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? held : undefined;
}

async function refuseTooMany(tx: Queryable): Promise<void> {
  const { agents } = await tx
    .selectFrom('agent')
    .select(({ fn }) => fn.countAll<number | string>().as('agents'))
    .executeTakeFirstOrThrow();
  if (Number(agents) < MOST_AGENTS) return;
  throw new Fault('exhausted', `this store knows ${MOST_AGENTS} agents already`, {
    mend: 'use another store for the other machines',
  });
}
