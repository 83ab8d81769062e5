import type { Completeness, ConfigurationItem, Kind, SnapshotReader } from '#estate/model';
import { createNetwork } from './create-network.ts';
import { KINDS_READ } from './kinds-read.ts';
import type { Network } from './network.ts';

/** The networks of every account of a snapshot. */
export async function readNetwork(reader: SnapshotReader): Promise<Network> {
  const wanted = new Set<Kind>(KINDS_READ);
  const items = new Map<Kind, ConfigurationItem[]>();
  const sights = new Map<string, Completeness>();
  for (const { kind, accountId, region, completeness } of reader.manifest.parts) {
    if (wanted.has(kind)) sights.set(`${kind}/${accountId}/${region}`, completeness);
  }
  for (const kind of KINDS_READ) {
    const all: ConfigurationItem[] = [];
    for (const accountId of reader.accountIds()) {
      if (reader.regions(kind, accountId).length === 0) continue;
      // One after the other: a whole organization at once would hold every compressed part beside its items.
      for (const item of (await reader.slice(kind, accountId)).items) all.push(item);
    }
    items.set(kind, all);
  }
  return createNetwork({ items, sights, accountIds: reader.accountIds() });
}
