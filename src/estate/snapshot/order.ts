import type { Queryable, Store } from '#platform/store';

const LATEST = 'snapshot.latest';
const PREVIOUS = 'snapshot.previous';

/** The two last states that were seen, newest first. A state that comes back is the latest again. */
export async function lastSeen(on: Queryable): Promise<{ latest: string | undefined; previous: string | undefined }> {
  const facts = await on.selectFrom('fact').selectAll().where('name', 'in', [LATEST, PREVIOUS]).execute();
  const value = (name: string) => facts.find((fact) => fact.name === name)?.value;
  return { latest: value(LATEST), previous: value(PREVIOUS) };
}

/** Makes a snapshot the latest one; what was the latest becomes the previous. */
export async function noteLatest(store: Store, on: Queryable, id: string): Promise<void> {
  const { latest } = await lastSeen(on);
  if (latest === id) return;
  const rows = [{ name: LATEST, value: id }, ...(latest === undefined ? [] : [{ name: PREVIOUS, value: latest }])];
  await store.dialect.upsert(on, 'fact', ['name'], rows);
}
