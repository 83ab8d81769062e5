import { rm } from 'node:fs/promises';
import { addDays, epochMs, type Instant, MS_PER_DAY } from '#kernel';
import { createSnapshotWriter, listSnapshots } from '#estate/snapshot';
import { analyseRun, startRun } from '#pipeline';
import { type Clock, shortDigest } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { DEFAULT_POLICY } from '#policy';
import { MANAGEMENT_ACCOUNT_ID } from '../../samples/company.ts';
import { sampleParts } from '../../samples/parts.ts';
import { writeParts } from '../../samples/write-snapshot.ts';

/** The made-up company lives beside one's own data, never in it. */
const SAMPLE_PATH = '.yagura/sample.db';

/**
 * Opens the store of the made-up company: its state of a week ago and of today, analysed. Its dates are relative
 * to the day, so a store of another day is made anew, unless a server is using it.
 */
export async function openSampleStore(clock: Clock): Promise<Store> {
  const store = await openStore(`sqlite:${SAMPLE_PATH}`);
  const [latest] = await listSnapshots(store);
  if (latest !== undefined && (isOfToday(latest.createdAt, clock) || (await isServed(store)))) return store;
  if (latest === undefined) return await fill(store, clock);
  await store.close();
  for (const suffix of ['', '-wal', '-shm']) await rm(`${SAMPLE_PATH}${suffix}`, { force: true });
  return await fill(await openStore(`sqlite:${SAMPLE_PATH}`), clock);
}

async function fill(store: Store, clock: Clock): Promise<Store> {
  const asOf = clock.now();
  for (const seenAt of [addDays(asOf, -7), asOf]) await look(store, clock, asOf, seenAt);
  return store;
}

async function look(store: Store, clock: Clock, asOf: Instant, seenAt: Instant): Promise<void> {
  const at: Clock = { ...clock, now: () => seenAt };
  const runId = shortDigest(seenAt);
  await startRun(store, at, { id: runId, command: 'sample', scope: 'sample' });
  const writer = await createSnapshotWriter({ store, runId, via: 'sample', clock: at });
  await writeParts(sampleParts(asOf, seenAt), writer, seenAt);
  const { id: snapshotId } = await writer.finish(MANAGEMENT_ACCOUNT_ID);
  await analyseRun({ store, clock: at, runId, snapshotId, asOf: seenAt, policy: DEFAULT_POLICY, whole: true });
}

function isOfToday(createdAt: Instant, clock: Clock): boolean {
  return epochMs(clock.now()) - epochMs(createdAt) < MS_PER_DAY && createdAt.slice(0, 10) === clock.now().slice(0, 10);
}

async function isServed(store: Store): Promise<boolean> {
  return (
    (await store.db.selectFrom('lease').select('name').where('name', '=', 'server').executeTakeFirst()) !== undefined
  );
}
