import { changesOfCited, citedItems } from '#estate/snapshot';
import type { Store } from '#platform/store';
import type { ExposureDiff } from '#api/contract';
import { differences, showDifferences } from './compare.ts';
import { networkOf } from './known-network.ts';
import { toChange } from './row.ts';

/** What the internet reaches in one snapshot and not, or otherwise, in another, and which elements made the difference. */
export async function exposureDiff(store: Store, from: string, to: string): Promise<ExposureDiff> {
  const before = await networkOf(store, from);
  const after = await networkOf(store, to);
  const [was, is] = [citedItems(before.snapshot), citedItems(after.snapshot)];
  const shown = await showDifferences(differences(before.exposures(), after.exposures()), {
    store,
    accountName: (id) => (after.accounts.has(id) ? after.accountName(id) : before.accountName(id)),
    at: { before: before.createdAt, after: after.createdAt },
    causes: async (difference) => {
      const hops = [...(difference.before?.path.hops ?? []), ...(difference.after?.path.hops ?? [])];
      return (await changesOfCited(hops, was, is)).map((change) => toChange(change, after.accountName));
    },
  });
  return {
    from: { id: before.snapshotId, createdAt: before.createdAt },
    to: { id: after.snapshotId, createdAt: after.createdAt },
    ...shown,
  };
}
