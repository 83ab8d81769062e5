import { drillHops, type Hop } from '#casework';
import { epochMs, Fault, type Instant, severityOfRank } from '#kernel';
import type { Row, Store } from '#platform/store';
import type { Drill, DrillDetail, DrillHop, DrillList } from '#api/contract';

const MAX_DRILLS = 200;

/** The newest drills, and how all of them ended. */
export async function listDrills(store: Store): Promise<DrillList> {
  const [rows, counts] = await Promise.all([
    store.db.selectFrom('drill').selectAll().orderBy('started_at', 'desc').orderBy('id').limit(MAX_DRILLS).execute(),
    store.db
      .selectFrom('drill')
      .select(['state', (e) => e.fn.countAll().as('n')])
      .groupBy('state')
      .execute(),
  ]);
  const of = (state: string) => Number(counts.find((row) => row.state === state)?.n ?? 0);
  const items = rows.map((row) => toDrill(row));
  const answered = items.flatMap(({ secondsToAnswer }) => secondsToAnswer ?? []).toSorted((a, b) => a - b);
  const median = answered[Math.floor((answered.length - 1) / 2)];
  return {
    items,
    total: counts.reduce((sum, { n }) => sum + Number(n), 0),
    acknowledged: of('acknowledged'),
    missed: of('missed'),
    ...(median === undefined ? {} : { medianSeconds: median }),
  };
}

/** One drill with its hops: as they were kept, or as far as it has come. Fault `not-found`. */
export async function getDrill(store: Store, id: string): Promise<DrillDetail> {
  const row = await store.db.selectFrom('drill').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Fault('not-found', `there is no drill \`${id}\``, { mend: 'list them with `yagura drill ls`' });
  const hops: readonly Hop[] = row.state === 'running' ? await drillHops(store, row) : await keptHops(store, id);
  return { ...toDrill(row), hops: withSeconds(row.started_at, hops) };
}

async function keptHops(store: Store, id: string): Promise<Hop[]> {
  return store.db
    .selectFrom('drill_hop')
    .select(['hop', 'at', 'detail'])
    .where('drill_id', '=', id)
    .orderBy('sequence')
    .execute();
}

function withSeconds(startedAt: string, hops: readonly Hop[]): DrillHop[] {
  return hops.map((hop, index) => ({ ...hop, seconds: secondsFrom(hops[index - 1]?.at ?? startedAt, hop.at) }));
}

function toDrill(row: Row<'drill'>): Drill {
  const isAnswered = row.state === 'acknowledged' && row.ended_at !== null;
  return {
    id: row.id,
    state: row.state as Drill['state'],
    severity: severityOfRank(row.severity),
    owner: row.owner,
    startedAt: row.started_at,
    startedBy: row.started_by,
    deadline: row.deadline,
    findingId: row.finding_id,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
    ...(isAnswered && row.ended_at !== null ? { secondsToAnswer: secondsFrom(row.started_at, row.ended_at) } : {}),
  };
}

function secondsFrom(from: string, to: string): number {
  return Math.max(0, Math.round((epochMs(to as Instant) - epochMs(from as Instant)) / 1000));
}
