import { canonicalJson, type Instant } from '#kernel';
import { noteChanges, type Store } from '#platform/store';
import { readEvent, type ReadEvent } from './read-event.ts';

/** Events that nobody knows, by name; the rest is counted together. */
const MAX_NAMES = 100;

const FACT = 'events/unknown';

const OTHERS = 'others';

/** Puts what an event means into the queue of changes; undefined when it is no event of EventBridge. */
export async function takeChangeEvent(store: Store, event: unknown, now: Instant): Promise<ReadEvent | undefined> {
  const read = readEvent(event);
  if (read !== undefined && read.changes.length > 0)
    await store.transaction((tx) => noteChanges(tx, read.changes, now));
  return read;
}

/** Counts an event that nobody knows the meaning of, by its name: a rule sends too much, or we know too little. */
export async function countUnknown(store: Store, name: string): Promise<void> {
  await store.transaction(async (tx) => {
    const row = await tx.selectFrom('fact').select('value').where('name', '=', FACT).executeTakeFirst();
    const counts = new Map(Object.entries(JSON.parse(row?.value ?? '{}') as Readonly<Record<string, number>>));
    const key = counts.has(name) || counts.size < MAX_NAMES ? name : OTHERS;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const fact = { name: FACT, value: canonicalJson(Object.fromEntries(counts)) };
    await store.dialect.upsert(tx, 'fact', ['name'], [fact]);
  });
}

/** How many events came that nobody knows, by name. */
export async function unknownEvents({ db }: Store): Promise<Readonly<Record<string, number>>> {
  const row = await db.selectFrom('fact').select('value').where('name', '=', FACT).executeTakeFirst();
  return JSON.parse(row?.value ?? '{}') as Readonly<Record<string, number>>;
}
