import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from '#platform/store';

const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
const ROWS = 5;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yagura-processes-'));
  path = join(folder, 'store.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function startWriter(name: string, batches: number): ChildProcessByStdio<null, Readable, null> {
  const args = ['--disable-warning=ExperimentalWarning', WRITER, path, name, String(batches), String(ROWS)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Batches of a writer in the store, each with the number of its rows. */
async function batchesOf(store: Store, name: string): Promise<Map<number, number>> {
  const facts = await store.db.selectFrom('fact').select('name').where('name', 'like', `${name}/%`).execute();
  const batches = new Map<number, number>();
  for (const fact of facts) {
    const batch = Number(fact.name.split('/')[1]);
    batches.set(batch, (batches.get(batch) ?? 0) + 1);
  }
  return batches;
}

it('is read and written by two processes at a time, and loses nothing', async () => {
  const store = await openStore(path);
  const writers = [startWriter('one', 60), startWriter('two', 60)];
  const ends = writers.map((writer) => once(writer, 'exit'));
  const ended = new AbortController();
  void Promise.all(ends).then(() => ended.abort());
  let own = 0;
  let reads = 0;
  while (!ended.signal.aborted) {
    await store.transaction((tx) =>
      tx
        .insertInto('fact')
        .values({ name: `own/${own}/0`, value: 'written' })
        .execute(),
    );
    own += 1;
    const half = [...(await batchesOf(store, 'one'))].filter(([, rows]) => rows !== ROWS);
    expect(half).toEqual([]);
    reads += 1;
  }
  expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual([0, 0]);
  const whole = new Map(Array.from({ length: 60 }, (_, batch) => [batch, ROWS]));
  expect(await batchesOf(store, 'one')).toEqual(whole);
  expect(await batchesOf(store, 'two')).toEqual(whole);
  expect((await batchesOf(store, 'own')).size).toBe(own);
  expect(reads).toBeGreaterThan(0);
  await store.close();
});

it('holds every acknowledged batch, and no half one, after the writer was killed', async () => {
  await (await openStore(path)).close();
  for (const [round, killAfter] of [3, 20, 45].entries()) {
    const writer = startWriter(`round${round}`, 100_000);
    let acknowledged = -1;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === killAfter) writer.kill('SIGKILL');
    }
    expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
    const store = await openStore(path);
    const batches = await batchesOf(store, `round${round}`);
    expect([...batches.values()].filter((rows) => rows !== ROWS)).toEqual([]);
    // The one batch after the last acknowledgement may have been stored before it could be told.
    expect([acknowledged + 1, acknowledged + 2]).toContain(batches.size);
    await store.close();
  }
});
