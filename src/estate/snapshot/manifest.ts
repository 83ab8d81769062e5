import { canonicalJson, Fault } from '#kernel';
import { sha256 } from '#platform/runtime';
import type { NewRow } from '#platform/store';
import type { Part, SnapshotManifest } from '../model/index.ts';
import { packText, unpackText } from './chunk-codec.ts';
import { placeKey } from './journal.ts';

/** Digest of what was seen: parts without their times, so that an unchanged estate keeps its id. */
export function snapshotId(
  manifest: Pick<SnapshotManifest, 'formatVersion' | 'via' | 'homeAccountId' | 'parts'>,
): string {
  const { formatVersion, via, homeAccountId } = manifest;
  const parts = manifest.parts.map((part) => ({ ...part, capturedAt: undefined }));
  return sha256(canonicalJson({ formatVersion, via, homeAccountId, parts }));
}

/** Parts by account, region and kind, in code-point order. */
export function sortParts(parts: Iterable<Part>): Part[] {
  return [...parts]
    .map((part) => ({ part, key: placeKey(part) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ part }) => part);
}

export function manifestRow(manifest: SnapshotManifest): NewRow<'snapshot'> {
  return {
    id: manifest.id,
    created_at: manifest.createdAt,
    via: manifest.via,
    home_account_id: manifest.homeAccountId,
    accounts: new Set(manifest.parts.map((part) => part.accountId)).size,
    items: manifest.parts.reduce((sum, part) => sum + part.items, 0),
    manifest: packText(canonicalJson(manifest)),
  };
}

/** Faults with `store` when the manifest is damaged or of a newer format. */
export function readManifest(id: string, content: Uint8Array): SnapshotManifest {
  const manifest = parse(id, content);
  if (manifest.formatVersion !== 1) {
    throw new Fault('store', `snapshot ${id.slice(0, 12)} has format ${String(manifest.formatVersion)}`, {
      mend: 'use the newer version of Yagura that wrote it',
    });
  }
  if (manifest.id !== id || !Array.isArray(manifest.parts)) throw damaged(id);
  return manifest;
}

function parse(id: string, content: Uint8Array): SnapshotManifest {
  try {
    return JSON.parse(unpackText(content)) as SnapshotManifest;
  } catch (cause) {
    throw damaged(id, cause);
  }
}

function damaged(id: string, cause?: unknown): Fault {
  return new Fault('store', `the table of contents of snapshot ${id.slice(0, 12)} is damaged`, {
    mend: 'use another snapshot or collect again; if it happens again check the disk and restore a backup',
    cause,
  });
}
