import { Fault } from '#kernel';
import type { Row } from '#platform/store';
import type { MessageRoute } from '#policy';
import type { DeliveryRound } from './deliver.ts';
import { digestNotice } from './digest.ts';
import { enqueue } from './enqueue.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 500;

/** Makes one digest of several messages, all in one transaction; answers the digest's own message. */
export async function bundle(
  { store, messages, now, report }: DeliveryRound,
  route: MessageRoute,
  rows: readonly Row<'message'>[],
): Promise<Row<'message'>> {
  const notice = digestNotice(rows, now);
  return await store.transaction(async (tx) => {
    const only = { ...messages, routes: [{ ...route, when: {} }] };
    await enqueue(tx, [notice], { messages: only, now, account: () => undefined });
    const digest = await tx
      .selectFrom('message')
      .selectAll()
      .where('route', '=', route.id)
      .where('key', '=', notice.key)
      .executeTakeFirst();
    if (!digest) throw new Fault('store', 'a digest was not stored', { mend: 'run `yagura messages send` again' });
    for (let start = 0; start < rows.length; start += IDS_PER_QUERY) {
      const ids = rows.slice(start, start + IDS_PER_QUERY).map(({ id }) => id);
      await tx.updateTable('message').set({ state: 'bundled', bundle: digest.id }).where('id', 'in', ids).execute();
    }
    report.bundled += rows.length;
    return digest;
  });
}
