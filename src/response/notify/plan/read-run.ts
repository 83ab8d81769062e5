import { ACTIVE_STATES, type FindingState } from '#findings';
import type { Instant, TextParams } from '#kernel';
import type { Row, Store } from '#platform/store';
import { type ActionSum, addSums, NOTHING, type RunChange } from './change.ts';
import type { Rest } from './decide.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 500;

/** The history rows of one run in portions. Findings that are snoozed at the moment are left out: they say nothing. */
export async function* changesOfRun(store: Store, runId: string, at: Instant): AsyncGenerator<RunChange[]> {
  const portions = store.stream((on) =>
    on
      .selectFrom('finding_change as c')
      .innerJoin('finding as f', 'f.id', 'c.finding_id')
      .select(['c.finding_id', 'c.sequence', 'c.from_state', 'c.to_state', 'c.params'])
      .select([
        'f.action_id',
        'f.account_id',
        'f.resource_name',
        'f.discriminator',
        'f.source',
        'f.severity',
        'f.due_at',
      ])
      .where('c.run_id', '=', runId)
      .where((where) => where.or([where('f.snoozed_until', 'is', null), where('f.snoozed_until', '<=', at)])),
  );
  for await (const rows of portions) {
    yield rows.map((row) => ({
      findingId: row.finding_id,
      sequence: row.sequence,
      from: (row.from_state ?? undefined) as FindingState | undefined,
      to: row.to_state as FindingState,
      params: JSON.parse(row.params) as TextParams,
      actionId: row.action_id,
      accountId: row.account_id,
      name: row.discriminator === '' ? row.resource_name : `${row.resource_name} (${row.discriminator})`,
      source: row.source,
      severity: row.severity,
      dueAt: row.due_at,
    }));
  }
}

/** What findings of some actions add up to that a run did not change; snoozed ones are left out. */
export async function readRests(
  store: Store,
  actionIds: readonly string[],
  runId: string,
  at: Instant,
): Promise<ReadonlyMap<string, Rest>> {
  const rests = new Map<string, Rest>();
  for (const ids of portionsOf(actionIds)) {
    const rows = await store.db
      .selectFrom('finding as f')
      .select(['f.action_id', 'f.state'])
      .select((e) => [
        e.fn.countAll().as('findings'),
        e.fn.max('f.severity').as('severity'),
        e.fn.min('f.due_at').as('due'),
      ])
      .where('f.action_id', 'in', ids)
      .where((where) => where.or([where('f.snoozed_until', 'is', null), where('f.snoozed_until', '<=', at)]))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('finding_change as c')
              .select('c.sequence')
              .whereRef('c.finding_id', '=', 'f.id')
              // By the finding, of which there are a few rows; the run has a row for each finding it changed.
              .where(({ eb }) => store.dialect.checked(eb('c.run_id', '=', runId))),
          ),
        ),
      )
      .groupBy(['f.action_id', 'f.state'])
      .execute();
    for (const row of rows) {
      const isActive = ACTIVE_STATES.includes(row.state as FindingState);
      const sum: ActionSum = isActive
        ? { active: Number(row.findings), severity: row.severity, due: row.due }
        : NOTHING;
      const known = rests.get(row.action_id)?.sum ?? NOTHING;
      rests.set(row.action_id, { sum: addSums(known, sum), isKnown: true });
    }
  }
  return rests;
}

export async function readActions(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Row<'action'>>> {
  const actions = new Map<string, Row<'action'>>();
  for (const portion of portionsOf(ids)) {
    const rows = await store.db.selectFrom('action').selectAll().where('id', 'in', portion).execute();
    for (const row of rows) actions.set(row.id, row);
  }
  return actions;
}

function* portionsOf(ids: readonly string[]): Iterable<readonly string[]> {
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) yield ids.slice(start, start + IDS_PER_QUERY);
}
