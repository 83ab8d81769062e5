import { createSoftwareReader } from '#estate/inventories';
import type { Instant } from '#kernel';
import { openKnowledge } from '#knowledge/advisories';
import type { Store } from '#platform/store';
import type { KnownSoftware } from '../engine.ts';

/** Software and knowledge of a store; undefined while it has no advisories at all. Fault `store` when they are damaged. */
export async function openKnownSoftware(store: Store, asOf: Instant): Promise<KnownSoftware | undefined> {
  const knowledge = await openKnowledge(store, asOf);
  return knowledge && { software: createSoftwareReader(store.db), knowledge };
}
