import { ACTIVE_STATES, type FindingState } from '#findings';
import { isSeverity, severityRank, type TextParams } from '#kernel';
import type { Store } from '#platform/store';
import { type ActionSum, addSums, NOTHING, type RunChange } from './change.ts';
import type { Rest } from './decide.ts';

/** History rows a replay looks at; more are left out and the answer says so. */
export const MAX_REPLAYED = 200_000;

/** A finding at one moment, as far as sums look at it; undefined before it was first seen. */
interface Standing {
  readonly isActive: boolean;
  readonly severity: number;
  readonly due: string;
}

/** What one run did to one action, with what else belonged to the action at that time. */
export interface ReplayedStep {
  readonly runId: string;
  readonly at: string;
  readonly actionId: string;
  readonly changes: readonly RunChange[];
  readonly rest: Rest;
}

export interface Replay {
  /** In the order of time. */
  readonly steps: readonly ReplayedStep[];
  readonly rows: number;
  readonly isCapped: boolean;
}

interface HistoryRow {
  readonly runId: string;
  readonly at: string;
  readonly change: RunChange;
}

/**
 * The history since a moment, run by run, with each finding's severity and due date as they were then: they are read
 * backwards from today's through the old values every history row keeps. Owners and fixes are taken as they are today.
 */
export async function replayHistory(store: Store, since: string): Promise<Replay> {
  const { rows, isCapped } = await readHistory(store, since);
  const byAction = Map.groupBy(rows, ({ change }) => change.actionId);
  const still = await readStill(store, [...byAction.keys()], since);
  const steps = [...byAction].flatMap(([actionId, own]) => replayAction(actionId, own, still.get(actionId)));
  steps.sort((a, b) => (a.at === b.at ? (a.runId < b.runId ? -1 : 1) : a.at < b.at ? -1 : 1));
  return { steps, rows: rows.length, isCapped };
}

function replayAction(actionId: string, rows: readonly HistoryRow[], still: Rest = { sum: NOTHING, isKnown: false }) {
  const standings = new Map<string, Standing | undefined>();
  for (const { change } of rows) {
    const known = standings.has(change.findingId);
    if (!known) standings.set(change.findingId, standingBefore(change));
  }
  const steps: ReplayedStep[] = [];
  for (const [runId, group] of Map.groupBy(rows, (row) => row.runId)) {
    const changes = group.map(({ change }) => change);
    const changed = new Set(changes.map(({ findingId }) => findingId));
    steps.push({ runId, at: group[0]?.at ?? '', actionId, changes, rest: restOf(standings, changed, still) });
    for (const change of changes) {
      const { to, severity, dueAt } = change;
      standings.set(change.findingId, { isActive: ACTIVE_STATES.includes(to), severity, due: dueAt });
    }
  }
  return steps;
}

function restOf(standings: ReadonlyMap<string, Standing | undefined>, changed: ReadonlySet<string>, still: Rest): Rest {
  let sum: ActionSum = still.sum;
  let isKnown = still.isKnown;
  for (const [id, standing] of standings) {
    if (!standing || changed.has(id)) continue;
    isKnown = true;
    if (standing.isActive) sum = addSums(sum, { active: 1, severity: standing.severity, due: standing.due });
  }
  return { sum, isKnown };
}

function standingBefore({ from, params, severity, dueAt }: RunChange): Standing | undefined {
  if (from === undefined) return undefined;
  return { isActive: ACTIVE_STATES.includes(from), ...valuesBefore(params, severity, dueAt) };
}

function valuesBefore(params: TextParams, severity: number, due: string) {
  const from = params['severityFrom'];
  return {
    severity: typeof from === 'string' && isSeverity(from) ? severityRank(from) : severity,
    due: String(params['dueFrom'] ?? due),
  };
}

/** The newest rows first for each finding, so that values can be read backwards; answered in the order of time. */
async function readHistory(store: Store, since: string): Promise<{ rows: HistoryRow[]; isCapped: boolean }> {
  const found = await store.db
    .selectFrom('finding_change as c')
    .innerJoin('finding as f', 'f.id', 'c.finding_id')
    .select(['c.finding_id', 'c.sequence', 'c.from_state', 'c.to_state', 'c.params', 'c.run_id', 'c.at'])
    .select(['f.action_id', 'f.account_id', 'f.resource_name', 'f.source', 'f.severity', 'f.due_at'])
    .where('c.at', '>=', since)
    .orderBy('c.at', 'desc')
    .orderBy('c.finding_id')
    .orderBy('c.sequence', 'desc')
    .limit(MAX_REPLAYED + 1)
    .execute();
  const later = new Map<string, { severity: number; due: string }>();
  const rows = found.slice(0, MAX_REPLAYED).map((row): HistoryRow => {
    const params = JSON.parse(row.params) as TextParams;
    const after = later.get(row.finding_id) ?? { severity: row.severity, due: row.due_at };
    later.set(row.finding_id, valuesBefore(params, after.severity, after.due));
    const change: RunChange = {
      findingId: row.finding_id,
      sequence: row.sequence,
      from: (row.from_state ?? undefined) as FindingState | undefined,
      to: row.to_state as FindingState,
      params,
      actionId: row.action_id,
      accountId: row.account_id,
      name: row.resource_name,
      source: row.source,
      severity: after.severity,
      dueAt: after.due,
    };
    return { runId: row.run_id, at: row.at, change };
  });
  return { rows: rows.toReversed(), isCapped: found.length > MAX_REPLAYED };
}

/** What findings add up to that did not change in all that time. */
async function readStill(store: Store, ids: readonly string[], since: string): Promise<ReadonlyMap<string, Rest>> {
  const rests = new Map<string, Rest>();
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await store.db
      .selectFrom('finding as f')
      .select(['f.action_id', 'f.state'])
      .select((e) => [e.fn.countAll().as('n'), e.fn.max('f.severity').as('severity'), e.fn.min('f.due_at').as('due')])
      .where('f.action_id', 'in', ids.slice(start, start + 500))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('finding_change as c')
              .select('c.sequence')
              .whereRef('c.finding_id', '=', 'f.id')
              .where(({ eb }) => store.dialect.checked(eb('c.at', '>=', since))),
          ),
        ),
      )
      .groupBy(['f.action_id', 'f.state'])
      .execute();
    for (const row of rows) {
      const isActive = ACTIVE_STATES.includes(row.state as FindingState);
      const own = isActive ? { active: Number(row.n), severity: row.severity, due: row.due } : NOTHING;
      rests.set(row.action_id, { sum: addSums(rests.get(row.action_id)?.sum ?? NOTHING, own), isKnown: true });
    }
  }
  return rests;
}
