import { type Exposure, exposures, type Network, readNetwork } from '#analysis/exposure/network';
import { byIdentity } from '#analysis/exposure/findings';
import { type Instant, Fault } from '#kernel';
import { readDirectory } from '#estate/model';
import { latestSnapshotId, openSnapshot, resolveSnapshotId, type StoredSnapshot } from '#estate/snapshot';
import { shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { AccountNames } from './shapes.ts';

/** The network of one snapshot, with what the internet reaches in it by the id of the exposure. */
export interface KnownNetwork {
  readonly snapshotId: string;
  readonly createdAt: Instant;
  readonly snapshot: StoredSnapshot;
  readonly network: Network;
  readonly accountName: AccountNames;
  /** All accounts that have a name, by id. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly exposures: () => ReadonlyMap<string, Exposure>;
}

/** Networks kept of one store: two, so that a comparison needs nothing anew. Snapshots never change. */
const KEPT = 2;

const kept = new WeakMap<Store, Map<string, Promise<KnownNetwork>>>();

/** The network of a snapshot: `latest` when none is named, an id or the beginning of one. Faults: `not-found`, `usage`. */
export async function networkOf(store: Store, wanted = 'latest'): Promise<KnownNetwork> {
  const id = await snapshotId(store, wanted);
  const networks = kept.get(store) ?? new Map<string, Promise<KnownNetwork>>();
  kept.set(store, networks);
  const known = networks.get(id) ?? read(store, id);
  networks.delete(id);
  networks.set(id, known);
  for (const oldest of networks.keys()) if (networks.size > KEPT) networks.delete(oldest);
  known.catch(() => networks.delete(id));
  return known;
}

async function snapshotId(store: Store, wanted: string): Promise<string> {
  if ((await latestSnapshotId(store)) === undefined) {
    throw new Fault('not-found', 'there is no snapshot yet', {
      mend: 'take one first: `yagura scan`, or `yagura import <folder>`',
    });
  }
  return resolveSnapshotId(store, wanted);
}

async function read(store: Store, id: string): Promise<KnownNetwork> {
  const snapshot = await openSnapshot(store, id);
  const [network, directory] = await Promise.all([readNetwork(snapshot), readDirectory(snapshot)]);
  const accounts = new Map(Array.from(directory.accounts.values(), (account) => [account.id, account.name]));
  let found: ReadonlyMap<string, Exposure> | undefined;
  return {
    snapshotId: id,
    createdAt: snapshot.manifest.createdAt,
    snapshot,
    network,
    accounts,
    accountName: (accountId) => accounts.get(accountId) ?? accountId,
    exposures: () => (found ??= exposuresById(exposures(network))),
  };
}

/** Exposures by the id they have in lists. */
export function exposuresById(all: readonly Exposure[]): ReadonlyMap<string, Exposure> {
  return new Map(Array.from(byIdentity(all), ([identity, exposure]) => [shortDigest(identity), exposure]));
}
