import { OWN_SOURCE, type Written } from '#findings';
import type { Store } from '#platform/store';
import type { JoinContext } from './context.ts';
import { settleFindings } from './settle.ts';
import { settleUnsettled } from './unsettled.ts';

/** Findings decided anew in one transaction. */
const PORTION = 1_000;

/**
 * Decides anew about every finding that other products reported and that still asks for work, or is hidden: owners,
 * severities, due dates and exceptions may have changed since. What the sources say stays as it is; what an import that
 * was cut off had still to do is done first.
 */
export async function* redecideReported(store: Store, context: JoinContext): AsyncGenerator<Written> {
  yield* settleUnsettled(store, context);
  let after = '';
  while (true) {
    const rows = await store.db
      .selectFrom('finding')
      .select('id')
      .where('id', '>', after)
      .where('state', 'in', ['open', 'not-looked-at', 'suppressed'])
      .where('source', '!=', OWN_SOURCE)
      .where((e) =>
        e.exists(
          e
            .selectFrom('source_finding')
            .select('source_finding.id')
            .whereRef('source_finding.finding_id', '=', 'finding.id'),
        ),
      )
      .orderBy('id')
      .limit(PORTION)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const ids = rows.map(({ id }) => id);
    yield await store.transaction((tx) => settleFindings(tx, store.dialect, ids, context));
  }
}
