import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { epochMs, type Instant, MS_PER_DAY } from '#kernel';
import { listSnapshots } from '#estate/snapshot';
import { updateExploitPacks } from '#knowledge';
import type { Holder } from '#pipeline';
import { openStore, type Store } from '#platform/store';
import { tellStory } from '../../samples/story/story.ts';

/** The made-up company lives beside one's own data, never in it. */
const SAMPLE_PATH = '.yagura/sample.db';

/** The folder `samples`, seen from the source and from the bundle in `dist/`. */
const SAMPLES = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../samples' : '../samples', import.meta.url),
);

/** The policy of the made-up company. */
export function readSamplePolicy(): Promise<string> {
  return readFile(join(SAMPLES, 'policy.yaml'), 'utf8');
}

/**
 * Opens the store of the made-up company: three weeks of its story up to today. Its dates are relative to the day, so a
 * store of another day is made anew, unless a server is using it.
 */
export async function openSampleStore(holder: Holder): Promise<Store> {
  const store = await openStore(`sqlite:${SAMPLE_PATH}`);
  const [latest] = await listSnapshots(store);
  if (latest !== undefined && (isOfToday(latest.createdAt, holder.clock) || (await isServed(store)))) return store;
  if (latest === undefined) return await fill(store, holder);
  await store.close();
  for (const suffix of ['', '-wal', '-shm']) await rm(`${SAMPLE_PATH}${suffix}`, { force: true });
  return await fill(await openStore(`sqlite:${SAMPLE_PATH}`), holder);
}

async function fill(store: Store, { clock, ...holder }: Holder): Promise<Store> {
  const { signal } = new AbortController();
  await updateExploitPacks({ store, clock, signal, folder: join(SAMPLES, 'knowledge') });
  await tellStory({ store, clock, holder, folder: SAMPLES, policyText: await readSamplePolicy() });
  return store;
}

function isOfToday(createdAt: Instant, clock: Holder['clock']): boolean {
  return epochMs(clock.now()) - epochMs(createdAt) < MS_PER_DAY && createdAt.slice(0, 10) === clock.now().slice(0, 10);
}

async function isServed(store: Store): Promise<boolean> {
  return (
    (await store.db.selectFrom('lease').select('name').where('name', '=', 'server').executeTakeFirst()) !== undefined
  );
}
