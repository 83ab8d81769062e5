import { SEVERITIES, type Severity, severityOfRank } from '#kernel';
import type { NewRow, Queryable, Row, Store } from '#platform/store';
import type { ActionHead } from './assign.ts';
import { ACTIVE_STATES } from './finding.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

/**
 * Adds up actions from their active findings: highest severity, earliest due date and opening, counts by severity.
 * One without active findings is done; its row stays, with what it was last. Only `touched` actions are looked at;
 * the head is needed for actions that may be new. Answers how many rows were written.
 */
export async function regroupActions(
  on: Queryable,
  dialect: Store['dialect'],
  touched: ReadonlyMap<string, ActionHead | undefined>,
): Promise<number> {
  const ids = [...touched.keys()];
  let written = 0;
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const portion = ids.slice(start, start + IDS_PER_QUERY);
    const stored = await on.selectFrom('action').selectAll().where('id', 'in', portion).execute();
    const before = new Map(stored.map((row) => [row.id, row]));
    const sums = await sumFindings(on, portion);
    const rows = portion.flatMap((id) => rowOf(before.get(id), touched.get(id), sums.get(id)) ?? []);
    written += await dialect.upsert(on, 'action', ['id'], rows);
  }
  return written;
}

interface Sum {
  rank: number;
  due: string;
  opened: string;
  findings: number;
  readonly closes: Record<Severity, number>;
}

async function sumFindings(on: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Sum>> {
  const rows = await on
    .selectFrom('finding')
    .select(['action_id', 'severity'])
    .select((e) => [e.fn.countAll().as('findings'), e.fn.min('due_at').as('due'), e.fn.min('opened_at').as('opened')])
    .where('action_id', 'in', ids)
    .where('state', 'in', ACTIVE_STATES)
    .groupBy(['action_id', 'severity'])
    .execute();
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const sum = sums.get(row.action_id) ?? {
      rank: 0,
      due: row.due,
      opened: row.opened,
      findings: 0,
      closes: noFindings(),
    };
    sum.rank = Math.max(sum.rank, row.severity);
    if (row.due < sum.due) sum.due = row.due;
    if (row.opened < sum.opened) sum.opened = row.opened;
    sum.findings += Number(row.findings);
    sum.closes[severityOfRank(row.severity)] = Number(row.findings);
    sums.set(row.action_id, sum);
  }
  return sums;
}

function rowOf(
  before: Row<'action'> | undefined,
  head: ActionHead | undefined,
  sum: Sum | undefined,
): NewRow<'action'> | undefined {
  if (!sum) return before && { ...before, state: 'done', closes: JSON.stringify(noFindings()), findings: 0 };
  const about =
    before ??
    (head && { id: head.id, fix: head.fix, owner: head.owner, place: head.place, account_id: head.accountId });
  return (
    about && {
      ...about,
      state: 'open',
      severity: sum.rank,
      due_at: sum.due,
      opened_at: sum.opened,
      closes: JSON.stringify(sum.closes),
      findings: sum.findings,
    }
  );
}

function noFindings(): Record<Severity, number> {
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
}
