import { createRuntimeReader } from '#estate/agents';
import { createSoftwareReader } from '#estate/inventories';
import type { RuntimeReader } from '#estate/model';
import { readServiceMap } from '#estate/traces';
import type { Instant } from '#kernel';
import { openKnowledge, type StoredKnowledge } from '#knowledge/advisories';
import type { Store } from '#platform/store';
import type { KnownSoftware } from '../engine.ts';

/** What was opened can be kept: the index is read again only when it is another one. */
export type OpenedSoftware = KnownSoftware & { readonly knowledge: StoredKnowledge };

/** Software, what runs, and knowledge of a store; undefined while it has no advisories at all. Fault `store` when they are damaged. */
export async function openKnownSoftware(
  store: Store,
  asOf: Instant,
  kept?: OpenedSoftware,
): Promise<OpenedSoftware | undefined> {
  const knowledge = await openKnowledge(store, asOf, kept?.knowledge);
  if (knowledge === undefined) return undefined;
  return { software: createSoftwareReader(store.db), knowledge, runtime: openRuntime(store) };
}

/** What agents and traces see running. */
export function openRuntime({ db }: Store): RuntimeReader {
  return createRuntimeReader(db, { services: () => readServiceMap(db) });
}
