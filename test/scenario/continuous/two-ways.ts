import { createSoftwareReader } from '#estate/inventories';
import type { SnapshotReader } from '#estate/model';
import { createSnapshotWriter, openSnapshot } from '#estate/snapshot';
import { FINDING_COLUMNS } from '#findings';
import { canonicalJson, type Instant } from '#kernel';
import { analyseRun, changesRun, createPackageHolders, startRun } from '#pipeline';
import { fixedClock } from '#platform/runtime';
import { noteChanges, type Store, takeChanges } from '#platform/store';
import { HOME } from '#analysis/exposure/network/testing';
import { type Estate, type Event, startEstate } from './estate.ts';

/** An estate watched in one store, and looked at as a whole after every event in another. */
export interface TwoWays {
  happen(event: Event): Promise<void>;
  /** What both stores say now. */
  watched(): Promise<unknown>;
  looked(): Promise<unknown>;
  /** Accounts that the watch judged at the last event. */
  judged(): number;
}

export async function startTwoWays(watchedStore: Store, lookedStore: Store): Promise<TwoWays> {
  const estate = startEstate();
  const stores = [watchedStore, lookedStore];
  const seen = new Map<string, { readonly text: string; readonly at: Instant }>();
  let [number, judged] = [0, 0];
  let previous: SnapshotReader | undefined;
  const holders = createPackageHolders(watchedStore);
  const look = async (store: Store) => {
    const clock = fixedClock(estate.at);
    const runId = `look-${number}`;
    await startRun(store, clock, { id: runId, command: 'scan', scope: 'test' });
    const snapshotId = await writeSnapshot(store, estate, runId, seen);
    const software = { software: createSoftwareReader(store.db), knowledge: estate.knowledge() };
    await analyseRun({
      store,
      clock,
      runId,
      snapshotId,
      asOf: estate.at,
      policy: estate.policy(),
      whole: true,
      software,
    });
    return snapshotId;
  };
  const watch = async () => {
    const store = watchedStore;
    const clock = fixedClock(estate.at);
    const snapshotId = await writeSnapshot(store, estate, `watch-${number}`, seen);
    const reader = await openSnapshot(store, snapshotId);
    const analysed = await changesRun({
      store,
      clock,
      reader,
      asOf: estate.at,
      policy: estate.policy(),
      software: { software: createSoftwareReader(store.db), knowledge: estate.knowledge() },
      changes: await takeChanges(store.db, 1_000),
      again: estate.again(),
      previous,
      holders,
    });
    judged = analysed.accounts;
    previous = reader;
  };
  await look(lookedStore);
  previous = await openSnapshot(watchedStore, await look(watchedStore));
  return {
    async happen(event) {
      number += 1;
      const changes = await estate.happen(event, stores);
      await noteChanges(watchedStore.db, changes, estate.at);
      await watch();
      await look(lookedStore);
    },
    watched: () => stateOf(watchedStore),
    looked: () => stateOf(lookedStore),
    judged: () => judged,
  };
}

/** Parts in which nothing changed keep the moment at which they were seen, as a watch leaves them. */
async function writeSnapshot(
  store: Store,
  estate: Estate,
  runId: string,
  seen: Map<string, { readonly text: string; readonly at: Instant }>,
): Promise<string> {
  const reader = estate.reader();
  const writer = await createSnapshotWriter({ store, runId, via: 'scan', clock: fixedClock(estate.at) });
  for (const { kind, accountId, region, completeness, provenance } of reader.manifest.parts) {
    const { items } = await reader.slice(kind, accountId, region);
    const bodies = items.map(({ resourceId, arn, tags, configuration }) => ({
      resourceId,
      arn,
      tags,
      configuration: { ...(configuration as object) },
    }));
    const place = `${kind} ${accountId} ${region}`;
    const text = canonicalJson({ bodies, completeness });
    const before = seen.get(place);
    const at = before?.text === text ? before.at : estate.at;
    seen.set(place, { text, at });
    const part = writer.openPart({ kind, accountId, region, provenance });
    for (const body of bodies) await part.add(body);
    await part.close(completeness, at);
  }
  return (await writer.finish(HOME)).id;
}

/** All that an analysis leaves, but for which run wrote it and when evidence was looked at. */
async function stateOf({ db }: Store): Promise<unknown> {
  const findings = await db.selectFrom('finding').select(FINDING_COLUMNS).orderBy('id').execute();
  const history = await db
    .selectFrom('finding_change')
    .select(['finding_id', 'sequence', 'at', 'from_state', 'to_state', 'cause', 'params', 'evidence'])
    .orderBy('finding_id')
    .orderBy('sequence')
    .execute();
  const exposures = await db.selectFrom('exposure').selectAll().orderBy('id').execute();
  const scores = await db
    .selectFrom('score')
    .select(['scope', 'standard', 'measure', 'number', 'at', 'passed', 'failed', 'unknown', 'excepted', 'no_data'])
    .orderBy('scope')
    .orderBy('standard')
    .orderBy('measure')
    .orderBy('number')
    .execute();
  const state = {
    findings,
    history,
    exposures,
    scores,
    actions: await db.selectFrom('action').selectAll().orderBy('id').execute(),
    credentials: await db.selectFrom('credential').selectAll().orderBy('id').execute(),
    vulnerable: await db.selectFrom('vulnerable').selectAll().orderBy('finding_id').execute(),
    tallies: await db.selectFrom('fact').selectAll().where('name', 'like', 'tally/%').orderBy('name').execute(),
  };
  const text = JSON.stringify(state)
    .replaceAll(/\\"(?:observedAt|runId)\\":\\"[^"]*\\"/g, '')
    .replaceAll(/\\\\"(?:observedAt|runId)\\\\":\\\\"[^"]*\\\\"/g, '');
  return JSON.parse(
    text
      .replaceAll(/,+(?=,)/g, '')
      .replaceAll('{,', '{')
      .replaceAll(',}', '}'),
  );
}
