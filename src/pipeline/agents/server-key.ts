import { newSigningKey, type SigningKey } from '#platform/runtime';
import type { Queryable } from '#platform/store';

const NAME = 'agents';

/** The key with which this store's servers prove themselves to agents; it is made when it is first needed. */
export async function serverKey(on: Queryable): Promise<SigningKey> {
  const held = await heldKey(on);
  if (held !== undefined) return held;
  const { publicKey, privateKey } = newSigningKey();
  await on
    .insertInto('agent_server_key')
    .values({ name: NAME, public_key: publicKey, private_key: privateKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Another server of the same store may have been first.
  return (await heldKey(on)) ?? { publicKey, privateKey };
}

async function heldKey(on: Queryable): Promise<SigningKey | undefined> {
  const row = await on.selectFrom('agent_server_key').selectAll().where('name', '=', NAME).executeTakeFirst();
  return row && { publicKey: row.public_key, privateKey: row.private_key };
}
