import type { NewRow, Queryable, Store } from '#platform/store';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

/** A row of a case's history before it is numbered. */
export type CaseEntry = Omit<NewRow<'case_change'>, 'sequence'>;

/** Adds rows to the histories of cases. The findings must be locked by the transaction, so that numbers are unique. */
export async function appendCaseEntries(
  on: Queryable,
  dialect: Store['dialect'],
  entries: readonly CaseEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const last = new Map<string, number>();
  const ids = [...new Set(entries.map(({ finding_id }) => finding_id))];
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const rows = await on
      .selectFrom('case_change')
      .select(['finding_id', (e) => e.fn.max('sequence').as('sequence')])
      .where('finding_id', 'in', ids.slice(start, start + IDS_PER_QUERY))
      .groupBy('finding_id')
      .execute();
    for (const row of rows) last.set(row.finding_id, Number(row.sequence));
  }
  const rows = entries.map((entry) => {
    const sequence = (last.get(entry.finding_id) ?? 0) + 1;
    last.set(entry.finding_id, sequence);
    return { ...entry, sequence };
  });
  await dialect.upsert(on, 'case_change', ['finding_id', 'sequence'], rows);
}
