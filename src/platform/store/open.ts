import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Dialect as Engine, Kysely } from 'kysely';
import { createDialect } from './dialect.ts';
import { storeFault } from './faults.ts';
import { parseStoreUrl, printable } from './location.ts';
import { migrate } from './migrate.ts';
import { insideTransaction, sqliteEngine } from './sqlite-engine.ts';
import type { Dialect, Store } from './store.ts';
import { streamRows } from './stream.ts';
import type { Tables } from './tables.ts';

export interface OpenStoreOptions {
  /** How long a statement waits for another process that holds the SQLite file; 10 seconds when not given. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens a store and brings it to this version: `sqlite:<path>` or a plain path, `postgres://…`, or `sqlite::memory:`,
 * which is a private file in the temporary folder that goes when the store is closed.
 * Faults: `usage` (no such kind of address), `store` (damaged, foreign, made by a newer version), `denied`,
 * `unavailable`, `busy`, `exhausted`.
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  const location = parseStoreUrl(url);
  if (location.engine === 'postgres') {
    // Its driver is only loaded where it is needed: the start of every command counts.
    const { postgresEngine } = await import('./postgres-engine.ts');
    return ready('postgres', postgresEngine(url), printable(url));
  }
  const busyTimeoutMs = options.busyTimeoutMs ?? 10_000;
  if ('temporary' in location) {
    const folder = join(tmpdir(), `yagura-${randomUUID()}`);
    const path = join(folder, 'store.sqlite');
    await prepareFile(path);
    const store = await ready('sqlite', sqliteEngine({ path, busyTimeoutMs, synchronous: 'off' }), path);
    return { ...store, close: () => store.close().then(() => rm(folder, { recursive: true, force: true })) };
  }
  const path = resolve(location.path);
  await prepareFile(path);
  return ready('sqlite', sqliteEngine({ path, busyTimeoutMs, synchronous: 'full' }), path);
}

/** Makes the folder and the file for this user alone: the store is the map of a company's weaknesses. */
async function prepareFile(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'a', 0o600);
    const { mode } = await file.stat();
    await file.close();
    if ((mode & 0o077) !== 0) await chmod(path, 0o600);
  } catch (thrown) {
    throw storeFault(thrown, path);
  }
}

async function ready(engine: Dialect['engine'], kyselyDialect: Engine, where: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: kyselyDialect });
  try {
    await migrate(db, engine, where);
  } catch (thrown) {
    await db.destroy();
    throw storeFault(thrown, where);
  }
  return {
    db,
    dialect: createDialect(engine),
    transaction: (work) => db.transaction().execute((tx) => insideTransaction.run(where, () => work(tx))),
    stream: (query, portion = 500) => streamRows(db, engine, query, portion),
    close: () => db.destroy(),
  };
}
