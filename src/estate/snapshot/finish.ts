import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Part, SnapshotManifest } from '../model/index.ts';
import { lockChunks } from './lock.ts';
import { manifestRow, readManifest, snapshotId, sortParts } from './manifest.ts';
import { noteLatest } from './order.ts';

export interface FinishInput {
  readonly store: Store;
  readonly runId: string;
  readonly via: SnapshotManifest['via'];
  readonly homeAccountId: string;
  readonly parts: Iterable<Part>;
  readonly createdAt: Instant;
}

/**
 * Writes the manifest, makes it the latest and clears the run's journal in one transaction.
 * A state that was seen before answers the manifest of its first sight and adds no row.
 */
export async function finishSnapshot(input: FinishInput): Promise<SnapshotManifest> {
  const { store, runId, via, homeAccountId, createdAt } = input;
  const contents = { formatVersion: 1 as const, via, homeAccountId, parts: sortParts(input.parts) };
  const manifest: SnapshotManifest = { id: snapshotId(contents), createdAt, ...contents };
  return store.transaction(async (tx) => {
    await lockChunks(tx, store.dialect.engine, 'write');
    const known = await tx.selectFrom('snapshot').select('manifest').where('id', '=', manifest.id).executeTakeFirst();
    if (!known) await tx.insertInto('snapshot').values(manifestRow(manifest)).execute();
    await noteLatest(store, tx, manifest.id);
    await tx.deleteFrom('journal').where('run_id', '=', runId).execute();
    return known ? readManifest(manifest.id, known.manifest) : manifest;
  });
}
