import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import {
  COMPLETE,
  type Completeness,
  type ConfigurationItem,
  type Kind,
  NOT_ASKED,
  type Part,
  type Slice,
  type SnapshotManifest,
  type SnapshotReader,
} from '../model/index.ts';
import { createChunkSource } from './chunk-source.ts';
import { readManifest } from './manifest.ts';

/** A reader of a stored snapshot, which can also leave out chunks that another snapshot has as well. */
export interface StoredSnapshot extends SnapshotReader {
  items(part: Part, except?: ReadonlySet<string>): Promise<readonly ConfigurationItem[]>;
}

/**
 * Opens a snapshot by its whole id. Chunks are read when a slice needs them and verified each time.
 * Faults: `not-found`, `store` (a damaged manifest here, a damaged or missing chunk when it is read).
 */
export async function openSnapshot(store: Store, id: string): Promise<StoredSnapshot> {
  const row = await store.db.selectFrom('snapshot').select('manifest').where('id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Fault('not-found', `there is no snapshot ${id.slice(0, 12)}`, {
      mend: 'list the snapshots with `yagura snapshot ls`; retention may have removed it',
    });
  }
  return createReader(readManifest(id, row.manifest), store);
}

function createReader(manifest: SnapshotManifest, store: Store): StoredSnapshot {
  const byAccount = Map.groupBy(manifest.parts, (part) => part.accountId);
  const byKind = Map.groupBy(manifest.parts, (part) => `${part.accountId}/${part.kind}`);
  const accountIds = [...byAccount.keys()].toSorted();
  const source = createChunkSource(store);
  const partsOf = (kind: Kind, accountId: string) => byKind.get(`${accountId}/${kind}`) ?? [];
  return {
    manifest,
    accountIds: () => accountIds,
    regions: (kind, accountId) =>
      partsOf(kind, accountId)
        .map((part) => part.region)
        .toSorted(),
    async slice<K extends Kind>(kind: K, accountId: string, region?: string): Promise<Slice<K>> {
      const parts = partsOf(kind, accountId).filter((part) => region === undefined || part.region === region);
      const items = await Promise.all(parts.map((part) => source.items(part)));
      return {
        completeness: together(parts),
        items: (items.length === 1 ? items[0] : items.flat()) as readonly ConfigurationItem<K>[],
        source: parts.find((part) => part.provenance.calls.length > 0)?.provenance.calls[0] ?? kind,
      };
    },
    items: source.items,
  };
}

/** The completeness of several regions as one: the common state, or partial when they differ. */
function together(parts: readonly Part[]): Completeness {
  const [first, ...rest] = parts.map((part) => part.completeness);
  if (!first) return NOT_ASKED;
  const worst = [first, ...rest].find((one) => one.state !== 'complete');
  if (!worst) return COMPLETE;
  const state = rest.every((one) => one.state === first.state) ? first.state : 'partial';
  const missing = parts.reduce((sum, part) => sum + (part.completeness.missing ?? 0), 0);
  return {
    state,
    ...(worst.reason === undefined ? {} : { reason: worst.reason }),
    ...(missing === 0 ? {} : { missing }),
  };
}
