import { sql } from 'kysely';
import { KINDS_READ, type Unseen as AnalysedUnseen } from '#analysis/exposure/network';
import type { Kind } from '#estate/model';
import { openSnapshot } from '#estate/snapshot';
import { EXPOSURE_SNAPSHOT_FACT, type Store } from '#platform/store';
import type { ExposureSummary, Unseen } from '#api/contract';
import { lastAnalysis } from '../analysed.ts';
import { accountNames } from './names.ts';
import { exposureOfRow } from './row.ts';
import { toUnseen } from './shapes.ts';

/** What is not known is named so often at most. */
const MAX_UNSEEN = 100;

/** Rows whose doubts are looked through. */
const MAX_DOUBTFUL = 500;

/** The snapshot whose exposures stand in the table; undefined before the first analysis. */
export async function exposureSnapshot(store: Store): Promise<string | undefined> {
  const fact = await store.db
    .selectFrom('fact')
    .select('value')
    .where('name', '=', EXPOSURE_SNAPSHOT_FACT)
    .executeTakeFirst();
  return fact?.value;
}

/** Numbers over everything that the internet reaches. */
export async function exposureSummary(store: Store): Promise<ExposureSummary> {
  const snapshotId = await exposureSnapshot(store);
  const [analysed, groups, counts, unseen] = await Promise.all([
    lastAnalysis(store),
    groupsOf(store),
    countsOf(store),
    unseenOf(store, snapshotId),
  ]);
  const sum = (of: (group: Group) => boolean) => groups.filter(of).reduce((total, { rows }) => total + Number(rows), 0);
  const types = [...new Set(groups.map(({ resource_type }) => resource_type))].toSorted();
  return {
    ...(snapshotId === undefined || analysed === undefined ? {} : { asOf: analysed.asOf, snapshotId }),
    resources: Number(counts?.resources ?? 0),
    open: sum(({ outcome }) => outcome === 'open'),
    unknown: sum(({ outcome }) => outcome === 'unknown'),
    byType: types.map((type) => ({
      type,
      open: sum((group) => group.resource_type === type && group.outcome === 'open'),
      unknown: sum((group) => group.resource_type === type && group.outcome === 'unknown'),
    })),
    byBreadth: {
      internet: sum(({ breadth }) => breadth === 'internet'),
      wide: sum(({ breadth }) => breadth === 'wide'),
      narrow: sum(({ breadth }) => breadth === 'narrow'),
    },
    byCover: {
      some: sum(({ cover }) => cover === 'some'),
      none: sum(({ cover }) => cover === 'none'),
      unseen: sum(({ cover }) => cover === 'unseen'),
    },
    anybody: sum(({ authentication }) => authentication === ' none '),
    bypassed: Number(counts?.bypassed ?? 0),
    unseen,
  };
}

type Group = Awaited<ReturnType<typeof groupsOf>>[number];

function groupsOf(store: Store) {
  const members = ['resource_type', 'outcome', 'breadth', 'cover', 'authentication'] as const;
  return store.db
    .selectFrom('exposure')
    .select((e) => [...members, e.fn.countAll().as('rows')])
    .groupBy(members)
    .execute();
}

/** A WebACL on one path and none on another: it can be gone round. */
async function countsOf(store: Store) {
  const { rows } = await sql<{ resources: number; bypassed: number }>`select count(*) as resources,
    coalesce(sum(case when covered > 0 and bare > 0 then 1 else 0 end), 0) as bypassed
    from (select resource_arn, sum(case when cover = 'some' then 1 else 0 end) as covered,
      sum(case when cover = 'none' then 1 else 0 end) as bare from exposure group by resource_arn) as resource`.execute(
    store.db,
  );
  return rows[0];
}

/** What no part of the snapshot shows, then what left an exposure unknown; each once. */
async function unseenOf(store: Store, snapshotId: string | undefined): Promise<Unseen[]> {
  const [accountName, doubtful, missing] = await Promise.all([
    accountNames(store),
    store.db
      .selectFrom('exposure')
      .select(['id', 'body'])
      .where('outcome', '=', 'unknown')
      .limit(MAX_DOUBTFUL)
      .execute(),
    missingParts(store, snapshotId),
  ]);
  const found = new Map<string, Unseen>();
  for (const one of [...doubtful.flatMap((row) => exposureOfRow(row).unseen), ...missing]) {
    if (found.size >= MAX_UNSEEN) break;
    const { code, what, accountId = '', region = '', element } = one;
    found.set([code, what, accountId, region, element?.arn ?? ''].join('|'), toUnseen(one, accountName));
  }
  return [...found.values()];
}

async function missingParts(store: Store, snapshotId: string | undefined): Promise<readonly AnalysedUnseen[]> {
  const snapshot = snapshotId === undefined ? undefined : await openSnapshot(store, snapshotId).catch(() => undefined);
  const read = new Set<Kind>(KINDS_READ);
  return (snapshot?.manifest.parts ?? [])
    .filter(({ kind, completeness }) => read.has(kind) && completeness.state !== 'complete')
    .map(({ kind, accountId, region }) => ({ code: 'not-seen', what: kind, kind, accountId, region }));
}
