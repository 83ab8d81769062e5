import type { Store } from '#platform/store';

interface Kept {
  readonly run: string;
  readonly value: Promise<unknown>;
}

const kept = new WeakMap<Store, Map<string, Kept>>();

/**
 * Answers a count over a whole table once for each run: findings and credentials change by runs only, and counting a
 * million of them takes longer than a page may. While a run is going on, or before the first, nothing is kept.
 */
export async function oncePerRun<T>(store: Store, name: string, count: () => Promise<T>): Promise<T> {
  const run = await newestRun(store);
  if (run === undefined) return count();
  const answers = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, answers);
  const known = answers.get(name);
  if (known?.run === run) return known.value as Promise<T>;
  const value = count();
  answers.set(name, { run, value });
  value.catch(() => answers.delete(name));
  return value;
}

async function newestRun(store: Store): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('run')
    .select(['id', 'state', 'ended_at'])
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.ended_at === null ? undefined : `${row.id} ${row.state} ${row.ended_at}`;
}
