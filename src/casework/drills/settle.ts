import { type Decisions, FINDING_COLUMNS, nextStep, type ReconcileRun, type Seen, writeSteps } from '#findings';
import type { Instant, ResourceRef } from '#kernel';
import type { Row, Store } from '#platform/store';
import { drillHops, firstAnswer, type Hop } from './hops.ts';
import { DRILL_FACTS } from './rule.ts';

export interface Settled {
  readonly acknowledged: readonly string[];
  readonly missed: readonly string[];
}

/** Drills that run and can end now: somebody answered, or the deadline has passed. */
export async function endedDrills(store: Store, at: Instant): Promise<readonly Ended[]> {
  const running = await store.db.selectFrom('drill').selectAll().where('state', '=', 'running').orderBy('id').execute();
  const ended: Ended[] = [];
  for (const drill of running) {
    const answer = await firstAnswer(store, drill.finding_id);
    if (answer && answer.at <= drill.deadline)
      ended.push({ drill, state: 'acknowledged', at: answer.at, by: answer.by });
    else if (drill.deadline <= at) ended.push({ drill, state: 'missed', at: drill.deadline, by: '' });
  }
  return ended;
}

export interface Ended {
  readonly drill: Row<'drill'>;
  readonly state: 'acknowledged' | 'missed';
  readonly at: string;
  readonly by: string;
}

/** Ends drills: keeps how long each hop took and closes their findings, each in one transaction. */
export async function settleDrills(
  store: Store,
  ended: readonly Ended[],
  decisions: Decisions,
  run: ReconcileRun,
): Promise<Settled> {
  for (const one of ended) await settle(store, one, decisions, run);
  const of = (state: Ended['state']) => ended.filter((one) => one.state === state).map(({ drill }) => drill.id);
  return { acknowledged: of('acknowledged'), missed: of('missed') };
}

async function settle(store: Store, { drill, state, at, by }: Ended, decisions: Decisions, run: ReconcileRun) {
  const passed = await drillHops(store, drill);
  const hops = state === 'missed' ? [...passed.filter((hop) => hop.at <= at), missedHop(at)] : passed;
  const row = await store.db
    .selectFrom('finding')
    .select(FINDING_COLUMNS)
    .where('id', '=', drill.finding_id)
    .executeTakeFirst();
  const step = row && nextStep(row, closing(row, state, run), closingContext(row, decisions, run));
  await store.transaction(async (tx) => {
    const end = { ...drill, state, ended_at: at, ended_by: by === '' ? null : by };
    await store.dialect.upsert(tx, 'drill', ['id'], [end]);
    const rows = hops.map((hop, index) => ({ drill_id: drill.id, sequence: index + 1, ...hop }));
    await store.dialect.upsert(tx, 'drill_hop', ['drill_id', 'sequence'], rows);
    if (row && step) await writeSteps(tx, store.dialect, [step], new Map([[row.id, row]]), run);
  });
}

function missedHop(at: string): Hop {
  return { hop: 'missed', at, detail: '' };
}

type FindingRow = Pick<Row<'finding'>, (typeof FINDING_COLUMNS)[number]>;

/** An answered drill is mended; a missed one is over, and nobody can mend it any more. */
function closing(row: FindingRow, state: Ended['state'], run: ReconcileRun): Seen {
  const evidence = [
    { kind: 'observation', source: 'yagura drill', pointer: row.resource_id, observedAt: run.at as Instant } as const,
  ];
  if (state === 'missed') return { absent: { complete: true, evidence } };
  const resource: ResourceRef = {
    arn: row.resource_arn,
    type: row.resource_type,
    id: row.resource_id,
    name: row.resource_name,
    accountId: row.account_id,
    region: row.region,
    tags: {},
  };
  const verdict = {
    rule: row.rule,
    outcome: 'pass',
    severity: 'medium',
    resource,
    discriminator: row.discriminator,
    reason: { code: 'drill', params: {} },
    evidence,
  } as const;
  return { verdict };
}

function closingContext(row: FindingRow, decisions: Decisions, run: ReconcileRun) {
  return {
    at: run.at as Instant,
    decisions,
    rules: DRILL_FACTS,
    organization: { id: row.account_id, accountId: row.account_id },
    accountName: () => row.account_name,
    sight: () => ({ complete: true, evidence: [] }) as const,
  };
}
