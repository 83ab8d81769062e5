import type { Written } from '#findings';
import type { Store } from '#platform/store';
import type { JoinContext } from './context.ts';
import { settleFindings } from './settle.ts';

/** Rows settled in one transaction. */
const PORTION = 1_000;

/** Everything a product says about an account was seen; `seen` are the ids of the rows that were. */
export interface CompleteList {
  readonly source: string;
  readonly accountId: string;
}

/**
 * What a complete list does not hold any more is gone there. Portion by portion, each in one transaction; a killed run
 * leaves whole portions behind and running it again does the rest.
 */
export async function* closeAbsent(
  store: Store,
  { source, accountId }: CompleteList,
  seen: ReadonlySet<string>,
  context: JoinContext,
): AsyncGenerator<Written> {
  let after = '';
  while (true) {
    const rows = await store.db
      .selectFrom('source_finding')
      .select(['id', 'finding_id'])
      .where('source', '=', source)
      .where('account_id', '=', accountId)
      .where('status', 'in', ['open', 'suppressed', 'unknown'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PORTION)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const absent = rows.filter(({ id }) => !seen.has(id));
    if (absent.length === 0) continue;
    yield await store.transaction(async (tx) => {
      const ids = absent.map(({ id }) => id);
      await tx.updateTable('source_finding').set({ status: 'gone', digest: '' }).where('id', 'in', ids).execute();
      const findings = [...new Set(absent.map(({ finding_id }) => finding_id))].toSorted();
      return settleFindings(tx, store.dialect, findings, context);
    });
  }
}
