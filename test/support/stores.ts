import { afterEach, describe } from 'vitest';
import { openStore, type Store } from '#platform/store';
import { createDatabase, postgresIsAvailable } from './shared-postgres.ts';

/** Opens a new, empty, migrated store; it is closed and removed after the test. */
export type OpenFresh = () => Promise<Store>;

/** Runs the same tests on SQLite and on PostgreSQL; without a PostgreSQL its half is skipped by name. */
export function describeEachStore(name: string, tests: (open: OpenFresh, engine: 'sqlite' | 'postgres') => void): void {
  describe(`${name} on SQLite`, () => {
    tests(opener(openTemporary), 'sqlite');
  });
  if (postgresIsAvailable()) {
    describe(`${name} on PostgreSQL`, () => {
      tests(opener(openDatabase), 'postgres');
    });
  } else {
    describe.skip(`${name} on PostgreSQL: no server binaries found and DATABASE_URL_TEST is not set`, () => {
      tests(opener(openDatabase), 'postgres');
    });
  }
}

interface Opened {
  readonly store: Store;
  remove(): Promise<void>;
}

function opener(open: () => Promise<Opened>): OpenFresh {
  const opened: Opened[] = [];
  afterEach(async () => {
    for (const { store, remove } of opened.splice(0)) {
      await store.close();
      await remove();
    }
  });
  return async () => {
    const fresh = await open();
    opened.push(fresh);
    return fresh.store;
  };
}

async function openTemporary(): Promise<Opened> {
  return { store: await openStore('sqlite::memory:'), remove: async () => {} };
}

async function openDatabase(): Promise<Opened> {
  const database = await createDatabase();
  return { store: await openStore(database.url), remove: () => database.drop() };
}
