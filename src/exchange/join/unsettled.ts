import type { Written } from '#findings';
import type { Queryable, Store } from '#platform/store';
import type { JoinContext } from './context.ts';
import { settleFindings } from './settle.ts';

/** Findings settled in one transaction. */
const PORTION = 2_500;

/** Notes that what is said of these findings may have changed. */
export async function noteUnsettled(
  tx: Queryable,
  dialect: Store['dialect'],
  findingIds: Iterable<string>,
): Promise<void> {
  const rows = [...findingIds].toSorted().map((finding_id) => ({ finding_id }));
  await dialect.upsert(tx, 'source_unsettled', ['finding_id'], rows);
}

/** What one portion came to, and how far it is with all that was noted. */
export interface Settled extends Written {
  readonly done: number;
  readonly total: number;
}

/**
 * Settles all that is noted, from the first id to the last. Ids are digests: in the order in which files name findings
 * each portion would touch every page of every index of the list; in their own order each page is written about once.
 * Each portion is one transaction, so that what a killed run leaves is done by the next.
 */
export async function* settleUnsettled(store: Store, context: JoinContext): AsyncGenerator<Settled> {
  const { noted } = await store.db
    .selectFrom('source_unsettled')
    .select((e) => e.fn.countAll().as('noted'))
    .executeTakeFirstOrThrow();
  let done = 0;
  // PostgreSQL keeps what was deleted for a while: without a place to begin at, each portion would read past all before it.
  let after = '';
  while (true) {
    const portion = await store.transaction(async (tx) => {
      const rows = await tx
        .selectFrom('source_unsettled')
        .select('finding_id')
        .where('finding_id', '>', after)
        .orderBy('finding_id')
        .limit(PORTION)
        .execute();
      const last = rows.at(-1);
      if (!last) return undefined;
      const ids = rows.map(({ finding_id }) => finding_id);
      const settled = await settleFindings(tx, store.dialect, ids, context);
      await tx
        .deleteFrom('source_unsettled')
        .where('finding_id', '>', after)
        .where('finding_id', '<=', last.finding_id)
        .execute();
      return { ...settled, settled: ids.length, last: last.finding_id };
    });
    if (!portion) return;
    const { settled, last, ...written } = portion;
    done += settled;
    after = last;
    yield { ...written, done, total: Number(noted) };
  }
}
