import { addDays, type Instant, MS_PER_DAY } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import { SIGNATURE_WINDOW_SECONDS } from './signature.ts';

const PREFIX = 'slack-seen/';

/** Remembers a signature for as long as it would be accepted; false when it was seen before, by whichever process. */
export async function rememberSignature(store: Store, signature: string, now: Instant): Promise<boolean> {
  const old = addDays(now, (-2 * SIGNATURE_WINDOW_SECONDS * 1000) / MS_PER_DAY);
  await store.db
    .deleteFrom('fact')
    .where('name', '>=', PREFIX)
    .where('name', '<', 'slack-seen0')
    .where('value', '<', old)
    .execute();
  const { numInsertedOrUpdatedRows } = await store.db
    .insertInto('fact')
    .values({ name: PREFIX + shortDigest(signature), value: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
