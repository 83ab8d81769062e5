import type { NewRow, Queryable, Store } from '#platform/store';
import { regroupActions } from './actions.ts';
import type { ActionHead } from './assign.ts';
import type { ChangeCause } from './finding.ts';
import type { LifeStep } from './life.ts';
import { countRiskSteps } from './risk/count-steps.ts';
import { storedEvidence, storedRecord } from './stored-text.ts';
import { writeVulnerable } from './vulnerable-rows.ts';
import { withPeoplesSide } from './write-work.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

export interface ReconcileRun {
  readonly runId: string;
  readonly snapshotId: string;
  /** The run's `asOf`: when its changes count as having happened. */
  readonly at: string;
}

export interface Written {
  readonly findings: number;
  readonly actions: number;
  readonly changes: Readonly<Partial<Record<ChangeCause, number>>>;
}

/**
 * Writes steps of `reconcile`, their history rows and the actions they touch. Everything belongs into one transaction,
 * which the caller opens, so that a killed run leaves findings, history and actions in agreement.
 */
export async function writeSteps(
  on: Queryable,
  dialect: Store['dialect'],
  steps: readonly LifeStep[],
  before: ReadonlyMap<string, { readonly action_id: string }>,
  run: ReconcileRun,
): Promise<Written> {
  // In the order of the key, so that every index is written from one end to the other and not at random.
  const rows = (await withPeoplesSide(on, dialect, steps, run.at)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const findings = await dialect.upsert(on, 'finding', ['id'], rows);
  await writeVulnerable(on, dialect, rows);
  const { changes, counts } = await numberedChanges(on, steps, run);
  await dialect.upsert(on, 'finding_change', ['finding_id', 'sequence'], changes);
  await countRiskSteps(on, dialect, steps, run);
  const heads = new Map<string, ActionHead>();
  for (const { action } of steps) if (action) heads.set(action.id, action);
  const isFresh = ({ row, change }: LifeStep) => change?.cause === 'first-seen' && !before.has(row.id);
  const old = steps.filter((step) => !isFresh(step));
  const disturbed = new Set(old.flatMap(({ row }) => [row.action_id, before.get(row.id)?.action_id ?? '']));
  disturbed.delete('');
  const fresh = steps.filter(isFresh).map(({ row }) => row);
  const actions = await regroupActions(on, dialect, { heads, disturbed, fresh });
  return { findings, actions, changes: counts };
}

async function numberedChanges(on: Queryable, steps: readonly LifeStep[], run: ReconcileRun) {
  const changed = steps.filter(({ change }) => change !== undefined);
  const last = await lastSequences(
    on,
    changed.filter(({ change }) => change?.from !== undefined).map(({ row }) => row.id),
  );
  const counts: Partial<Record<ChangeCause, number>> = {};
  const changes: NewRow<'finding_change'>[] = [];
  for (const { row, change } of changed) {
    if (!change) continue;
    counts[change.cause] = (counts[change.cause] ?? 0) + 1;
    changes.push({
      finding_id: row.id,
      sequence: (last.get(row.id) ?? 0) + 1,
      at: run.at,
      from_state: change.from ?? null,
      to_state: change.to,
      cause: change.cause,
      params: storedRecord(change.params),
      run_id: run.runId,
      snapshot_id: run.snapshotId,
      evidence: storedEvidence(change.evidence),
    });
  }
  return { changes, counts };
}

async function lastSequences(on: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const rows = await on
      .selectFrom('finding_change')
      .select(['finding_id', (e) => e.fn.max('sequence').as('sequence')])
      .where('finding_id', 'in', ids.slice(start, start + IDS_PER_QUERY))
      .groupBy('finding_id')
      .execute();
    for (const row of rows) last.set(row.finding_id, Number(row.sequence));
  }
  return last;
}
