import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importFolder, type ImportOptions, type ImportReport } from '#estate/import';
import { afterAll } from 'vitest';
import { createSnapshotWriter, openSnapshot, type StoredSnapshot } from '#estate/snapshot';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { NOON } from './snapshots.ts';

/** Files by path: text and bytes as they are, anything else as JSON. */
export type Exported = Readonly<Record<string, unknown>>;

export const WRITTEN_AT = instant('2026-11-20T08:00:00Z');

/** Writes the files into a new folder, runs `work` on it and removes it. */
export async function withFolder<T>(files: Exported, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'yagura-import-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      const absolute = join(folder, path);
      mkdirSync(dirname(absolute), { recursive: true });
      const raw = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
      writeFileSync(absolute, raw);
      utimesSync(absolute, new Date(WRITTEN_AT), new Date(WRITTEN_AT));
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Imported {
  readonly report: ImportReport;
  readonly snapshot: StoredSnapshot;
}

/** One store for the tests of a file: what they import does not depend on what is in it. */
let shared: Promise<Store> | undefined;
afterAll(async () => {
  await (await shared)?.close();
  shared = undefined;
});

export async function sharedStore(): Promise<Store> {
  shared ??= openStore('sqlite::memory:');
  return shared;
}

/** Imports the files and opens what came of it. */
export async function importFiles(files: Exported, options: Partial<ImportOptions> = {}): Promise<Imported> {
  return withFolder(files, async (folder) => {
    const store = await sharedStore();
    const clock = fixedClock(NOON);
    const writer = await createSnapshotWriter({ store, runId: folder, via: 'import', clock });
    const report = await importFolder({ path: folder, writer, clock, ...options });
    const { id } = await writer.finish(report.homeAccountId);
    return { report, snapshot: await openSnapshot(store, id) };
  });
}
