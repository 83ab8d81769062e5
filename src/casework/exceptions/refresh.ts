import type { Instant } from '#kernel';
import type { Queryable, Store } from '#platform/store';
import { exceptionEntry, type ExceptionHealth, toException } from './exception.ts';
import type { HeldExceptions } from './holding.ts';

/**
 * Brings exceptions up to date at the end of a run: those whose time is over end, the others say how much they hide
 * and how they stand. Rows in which nothing changed are not written. Answers how many were.
 */
export async function refreshExceptions(store: Store, at: Instant, held: HeldExceptions): Promise<number> {
  return store.transaction(async (tx) => {
    const rows = await tx.selectFrom('exception').selectAll().where('state', 'in', ['asked', 'approved']).execute();
    const covered = await coveredNow(tx);
    let written = 0;
    for (const row of rows) {
      const exception = toException(row);
      const now = covered.get(exceptionEntry(row.id)) ?? 0;
      const next =
        row.until <= at
          ? { state: 'ended', covered: now, health: exception.health }
          : { state: row.state, covered: now, health: healthOf(row, now, held.failing.get(row.id)) };
      if (next.state === row.state && next.covered === row.covered && next.health === row.health) continue;
      await tx
        .updateTable('exception')
        .set({ ...next, changed_at: at })
        .where('id', '=', row.id)
        .where('state', '=', row.state)
        .execute();
      written += 1;
    }
    return written;
  });
}

function healthOf(
  row: { readonly state: string; readonly covered_at_approval: number },
  covered: number,
  failing: ExceptionHealth | undefined,
): ExceptionHealth {
  if (row.state !== 'approved') return 'holds';
  if (failing) return failing;
  if (covered === 0) return 'covers-nothing';
  return covered > row.covered_at_approval ? 'grown' : 'holds';
}

/** Findings hidden by each entry; the index over the entry answers it. */
async function coveredNow(on: Queryable): Promise<ReadonlyMap<string, number>> {
  const rows = await on
    .selectFrom('finding')
    .select((e) => ['suppressed_by', e.fn.countAll().as('n')])
    .where('suppressed_by', '>=', 'exception/')
    .where('suppressed_by', '<', 'exception0')
    .groupBy('suppressed_by')
    .execute();
  return new Map(rows.map((row) => [row.suppressed_by, Number(row.n)]));
}
