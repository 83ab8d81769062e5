import { type OrganizationDirectory, readDirectory, type SnapshotReader } from '#estate/model';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import type { Store } from '#platform/store';

/** What the lists of accounts need of a snapshot, counted once. */
export interface EstateView {
  readonly snapshotId: string;
  /** `scan`, `import` or `sample`. */
  readonly via: string;
  readonly directory: OrganizationDirectory;
  /** Items and completeness by account id. */
  readonly accounts: ReadonlyMap<string, AccountSight>;
  /** Parts by completeness state, over all accounts. */
  readonly completeness: Readonly<Record<string, number>>;
}

export interface AccountSight {
  readonly items: number;
  /** Parts by completeness state. */
  readonly completeness: Readonly<Record<string, number>>;
}

/** The view of the last snapshot asked for, by store. Snapshots never change, so it cannot go stale. */
const lastViews = new WeakMap<Store, EstateView>();

/** The latest snapshot as the lists see it; undefined before the first. */
export async function latestEstateView(store: Store): Promise<EstateView | undefined> {
  const id = await latestSnapshotId(store);
  if (id === undefined) return undefined;
  const known = lastViews.get(store);
  if (known?.snapshotId === id) return known;
  const view = await viewOf(await openSnapshot(store, id));
  lastViews.set(store, view);
  return view;
}

async function viewOf(snapshot: SnapshotReader): Promise<EstateView> {
  const accounts = new Map<string, { items: number; completeness: Record<string, number> }>();
  const completeness: Record<string, number> = {};
  for (const { accountId, completeness: sight, items } of snapshot.manifest.parts) {
    const account = accounts.get(accountId) ?? { items: 0, completeness: {} };
    account.items += items;
    count(account.completeness, sight.state);
    count(completeness, sight.state);
    accounts.set(accountId, account);
  }
  const { id, via } = snapshot.manifest;
  return { snapshotId: id, via, directory: await readDirectory(snapshot), accounts, completeness };
}

function count(into: Record<string, number>, key: string): void {
  into[key] = (into[key] ?? 0) + 1;
}
