import { epochMs, type Instant } from '#kernel';
import type { Row, Store } from '#platform/store';
import type { Report } from '#api/contract';
import { cutTo } from './cut.ts';

const MAX_DRILLS = 50;

/** Drills that began in the period, newest first, with how long each hop took. */
export async function reportDrills(store: Store, since: Instant, until: Instant): Promise<Report['drills']> {
  const inPeriod = store.db.selectFrom('drill').where('started_at', '>=', since).where('started_at', '<=', until);
  const [rows, counted] = await Promise.all([
    inPeriod.selectAll().orderBy('started_at', 'desc').orderBy('id').limit(MAX_DRILLS).execute(),
    inPeriod.select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow(),
  ]);
  const ids = rows.map(({ id }) => id);
  const hops =
    ids.length === 0
      ? []
      : await store.db
          .selectFrom('drill_hop')
          .selectAll()
          .where('drill_id', 'in', ids)
          .orderBy('drill_id')
          .orderBy('sequence')
          .execute();
  const byDrill = Map.groupBy(hops, (hop) => hop.drill_id);
  const items = rows.map((row) => ({
    id: row.id,
    state: row.state,
    startedAt: row.started_at,
    owner: row.owner,
    deadline: row.deadline,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
    hops: latencies(row.started_at, byDrill.get(row.id) ?? []),
  }));
  return cutTo(items, MAX_DRILLS, Number(counted.n));
}

function latencies(startedAt: string, hops: readonly Row<'drill_hop'>[]) {
  let before = startedAt;
  return hops.map(({ hop, at }) => {
    const seconds = (epochMs(at as Instant) - epochMs(before as Instant)) / 1000;
    before = at;
    return { hop, at, seconds };
  });
}
