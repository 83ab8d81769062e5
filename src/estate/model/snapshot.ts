import type { Instant } from '#kernel';
import type { Completeness } from './completeness.ts';
import type { ConfigurationItem } from './item.ts';
import type { Kind } from './kinds/index.ts';

/** Where the items of a part came from. */
export interface Provenance {
  readonly via: 'scan' | 'import' | 'sample';
  /** The AWS calls asked, `iam:ListUsers`; or the file imported, relative to the folder given. */
  readonly calls: readonly string[];
}

/** A compressed run of items, stored under the digest of its uncompressed bytes. */
export interface ChunkRef {
  readonly digest: string;
  readonly items: number;
  /** Uncompressed size. */
  readonly bytes: number;
}

/** All items of one kind in one account and region, with how complete they are. */
export interface Part {
  readonly accountId: string;
  readonly region: string;
  readonly kind: Kind;
  readonly completeness: Completeness;
  readonly chunks: readonly ChunkRef[];
  readonly items: number;
  readonly provenance: Provenance;
  readonly capturedAt: Instant;
}

/**
 * The table of contents of a snapshot. `id` is the digest of the parts without their times,
 * so that looking twice at an unchanged estate gives the same snapshot.
 */
export interface SnapshotManifest {
  readonly id: string;
  readonly formatVersion: 1;
  /** When the collection that first saw this state ended. */
  readonly createdAt: Instant;
  readonly via: Provenance['via'];
  /** Account through which the organization was read; where Organizations and Identity Center parts stand. */
  readonly homeAccountId: string;
  readonly parts: readonly Part[];
}

/** Items of one kind with their completeness: what analyses are given. */
export interface Slice<K extends Kind = Kind> {
  readonly completeness: Completeness;
  readonly items: readonly ConfigurationItem<K>[];
  /** First of `provenance.calls`, or the kind when unknown: the `source` of evidence. */
  readonly source: string;
}

/** Reads an immutable snapshot. Kinds or accounts nobody looked at answer a `not-asked` slice, never an error. */
export interface SnapshotReader {
  readonly manifest: SnapshotManifest;
  /** Accounts that have at least one part, ascending. */
  accountIds(): readonly string[];
  /** Regions in which a kind was looked at in one account, ascending. */
  regions(kind: Kind, accountId: string): readonly string[];
  slice<K extends Kind>(kind: K, accountId: string, region?: string): Promise<Slice<K>>;
}
