import { SEVERITIES, type Severity, severityOfRank } from '#kernel';
import type { NewRow, Queryable, Row, Store } from '#platform/store';
import type { ActionHead } from './assign.ts';
import { ACTIVE_STATES } from './finding.ts';
import type { FindingRow } from './life.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

/** What some steps did to actions. */
export interface Touched {
  /** Heads of actions that may be new. */
  readonly heads: ReadonlyMap<string, ActionHead>;
  /** Actions that lost a finding, or one of whose findings changed: they are added up anew. */
  readonly disturbed: ReadonlySet<string>;
  /** Findings that were never seen before: what they add is known without looking at all the others. */
  readonly fresh: readonly FindingRow[];
}

/**
 * Adds up actions from their active findings: highest severity, earliest due date and opening, counts by severity.
 * One without active findings is done; its row stays, with what it was last. An action that only gains findings is not
 * added up anew: else each portion of a large import would read all the portions before it. Answers how many rows were
 * written.
 */
export async function regroupActions(on: Queryable, dialect: Store['dialect'], touched: Touched): Promise<number> {
  const gains = new Map<string, Sum>();
  for (const row of touched.fresh) {
    const isActive = (ACTIVE_STATES as readonly string[]).includes(row.state);
    if (isActive && row.action_id !== '') addTo(gains, row.action_id, row.severity, row.due_at, row.opened_at, 1);
  }
  const ids = [...new Set([...touched.disturbed, ...gains.keys()])];
  let written = 0;
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const portion = ids.slice(start, start + IDS_PER_QUERY);
    const stored = await on.selectFrom('action').selectAll().where('id', 'in', portion).execute();
    const before = new Map(stored.map((row) => [row.id, row]));
    const sums = await sumFindings(
      on,
      portion.filter((id) => touched.disturbed.has(id)),
    );
    const rows = portion.flatMap((id) => {
      const row = before.get(id);
      const sum = touched.disturbed.has(id) ? sums.get(id) : gained(row, gains.get(id));
      return rowOf(row, touched.heads.get(id), sum) ?? [];
    });
    written += await dialect.upsert(on, 'action', ['id'], rows);
  }
  return written;
}

/** What an open action adds up to together with what it gained. */
function gained(row: Row<'action'> | undefined, gain: Sum | undefined): Sum | undefined {
  if (row?.state !== 'open' || !gain) return gain;
  const closes = JSON.parse(row.closes) as Record<Severity, number>;
  for (const severity of SEVERITIES) gain.closes[severity] += closes[severity] ?? 0;
  return {
    rank: Math.max(row.severity, gain.rank),
    due: row.due_at < gain.due ? row.due_at : gain.due,
    opened: row.opened_at < gain.opened ? row.opened_at : gain.opened,
    findings: row.findings + gain.findings,
    closes: gain.closes,
  };
}

interface Sum {
  rank: number;
  due: string;
  opened: string;
  findings: number;
  readonly closes: Record<Severity, number>;
}

async function sumFindings(on: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Sum>> {
  if (ids.length === 0) return new Map();
  const rows = await on
    .selectFrom('finding')
    .select(['action_id', 'severity'])
    .select((e) => [e.fn.countAll().as('findings'), e.fn.min('due_at').as('due'), e.fn.min('opened_at').as('opened')])
    .where('action_id', 'in', ids)
    .where('state', 'in', ACTIVE_STATES)
    .groupBy(['action_id', 'severity'])
    .execute();
  const sums = new Map<string, Sum>();
  for (const { action_id, severity, due, opened, findings } of rows) {
    addTo(sums, action_id, severity, due, opened, Number(findings));
  }
  return sums;
}

function addTo(sums: Map<string, Sum>, id: string, rank: number, due: string, opened: string, findings: number): void {
  const sum = sums.get(id) ?? { rank: 0, due, opened, findings: 0, closes: noFindings() };
  sum.rank = Math.max(sum.rank, rank);
  if (due < sum.due) sum.due = due;
  if (opened < sum.opened) sum.opened = opened;
  sum.findings += findings;
  sum.closes[severityOfRank(rank)] += findings;
  sums.set(id, sum);
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
