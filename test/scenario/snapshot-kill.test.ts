import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { latestSnapshotId, openSnapshot, pruneSnapshots, type StoredSnapshot } from '#estate/snapshot';
import { openStore } from '#platform/store';
import { collectMadeUp } from '../support/collecting-child.ts';
import { createDatabase, postgresIsAvailable } from '../support/shared-postgres.ts';
import { HOME, NOON, rowCounts, writeSnapshot } from '../support/snapshots.ts';

const CHILD = new URL('../support/collecting-child.ts', import.meta.url).pathname;

/** Starts a collection and kills it without warning, some milliseconds after it has written `parts` parts. */
async function collectAndKill(url: string, runId: string, parts: number, ms: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, url, runId], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let heard = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      heard += String(text);
      if (heard.split('part').length > parts) resolve();
    });
    child.once('close', () => resolve());
  });
  await wait(ms);
  child.kill('SIGKILL');
  await ended;
}

interface Outcome {
  /** Whether the last snapshot after the kill could be read: the one before, or the new one when it was done already. */
  readonly lastIsWhole: boolean;
  readonly resumedId: string;
  /** Whether every part that the child had reported was taken over. */
  readonly keptParts: boolean;
  readonly rows: { snapshot: number; chunk: number; journal: number };
}

const users = async (snapshot: StoredSnapshot, accountId: string) =>
  (await snapshot.slice('AWS::IAM::User', accountId)).items.length;

/** Kills a collection, looks at what is left, sweeps, resumes, and reads the result whole. */
async function killAndResume(url: string, runId: string, parts: number, ms: number): Promise<Outcome> {
  const first = await openStore(url);
  const before = await writeSnapshot(first, [{ items: { alice: {} } }], { runId: 'before' });
  await first.close();
  await collectAndKill(url, runId, parts, ms);
  const store = await openStore(url);
  const last = await openSnapshot(store, (await latestSnapshotId(store)) ?? '');
  const wasDone = last.manifest.id !== before.id;
  const lastIsWhole = wasDone ? (await users(last, '100000000000')) === 120 : (await users(last, HOME)) === 1;
  await pruneSnapshots(store, { keepDays: 1, keepDaily: 0, now: NOON });
  let skipped = 0;
  const resumedId = await collectMadeUp(store, runId, (wasThere) => {
    skipped += Number(wasThere);
  });
  const whole = await openSnapshot(store, resumedId);
  for (const accountId of whole.accountIds()) await users(whole, accountId);
  const rows = await rowCounts(store);
  await store.close();
  return { lastIsWhole, resumedId, keptParts: wasDone || skipped >= parts, rows };
}

async function untouchedId(): Promise<string> {
  const store = await openStore('sqlite::memory:');
  const id = await collectMadeUp(store, 'run', () => {});
  await store.close();
  return id;
}

/** Points spread over the run, with a random rest that a failure names. */
function killPoints(parts: readonly number[]): [number, number][] {
  return parts.map((count) => [count, Math.random() * 12]);
}

async function outcomes(url: string, points: readonly [number, number][]): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for (const [index, [parts, ms]] of points.entries()) found.push(await killAndResume(url, `run-${index}`, parts, ms));
  return found;
}

describe('a collection killed at any point', () => {
  let resumedId = '';
  const wanted = (points: readonly unknown[]): Outcome[] => {
    const rows = { snapshot: 2, chunk: 25, journal: 0 };
    return points.map(() => ({ lastIsWhole: true, resumedId, keptParts: true, rows }));
  };
  beforeAll(async () => {
    resumedId = await untouchedId();
  });

  const onDisk = killPoints([0, 1, 9, 20, 24]);
  it(`leaves the last snapshot and is resumed to the same id on SQLite, killed at ${JSON.stringify(onDisk)}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yagura-kill-'));
    try {
      expect(await outcomes(`sqlite:${join(folder, 'store.sqlite')}`, onDisk)).toEqual(wanted(onDisk));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const onServer = killPoints([0, 12]);
  it.skipIf(!postgresIsAvailable())(
    `leaves the last snapshot and is resumed on PostgreSQL (needs server binaries), killed at ${JSON.stringify(onServer)}`,
    async () => {
      const database = await createDatabase();
      try {
        expect(await outcomes(database.url, onServer)).toEqual(wanted(onServer));
      } finally {
        await database.drop();
      }
    },
  );
});
