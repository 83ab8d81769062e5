import type { Instant } from '#kernel';
import type { Queryable, Store } from '#platform/store';
import { lastSeenAt, listSnapshots } from './catalogue.ts';
import { journaledDigests } from './journal.ts';
import { lockChunks } from './lock.ts';
import { readManifest } from './manifest.ts';
import { lastSeen } from './order.ts';
import { dropOldJournals } from './resume.ts';
import { type RetentionPolicy, retained } from './retention.ts';

export interface PruneOptions extends RetentionPolicy {
  readonly now: Instant;
}

export interface PruneReport {
  /** Ids of the snapshots that went. */
  readonly snapshots: readonly string[];
  /** Chunks that no snapshot and no run needs any more. */
  readonly chunks: number;
  /** Runs whose journal was too old to be resumed. */
  readonly journals: readonly string[];
}

const DELETE_BATCH = 500;

/**
 * Removes what retention does not keep, then sweeps chunks nobody refers to. The latest and the previous snapshot,
 * and those a run in progress works on, always stay.
 */
export async function pruneSnapshots(store: Store, options: PruneOptions): Promise<PruneReport> {
  const journals = await dropOldJournals(store, options.now);
  const dated = (await listSnapshots(store)).map((one) => ({ id: one.id, lastSeenAt: lastSeenAt(one) }));
  const kept = retained(dated, options, options.now);
  // Snapshots never change: what they refer to is read before the lock, so that writers wait only for the deletion.
  const references = await readReferences(
    store.db,
    dated.map(({ id }) => id).filter((id) => kept.has(id)),
    new Map(),
  );
  return store.transaction(async (tx) => {
    await lockChunks(tx, store.dialect.engine, 'sweep');
    const needed = new Set([...kept, ...(await pinned(tx))]);
    const going = dated.map(({ id }) => id).filter((id) => !needed.has(id));
    await deleteAll(tx, 'snapshot', going);
    // The journal first: a run that finishes meanwhile has its manifest written before its journal goes.
    const alive = await journaledDigests(tx);
    const staying = await tx.selectFrom('snapshot').select('id').execute();
    const all = await readReferences(
      tx,
      staying.map(({ id }) => id),
      references,
    );
    for (const { id } of staying) for (const digest of all.get(id) ?? []) alive.add(digest);
    const stored = await tx.selectFrom('chunk').select('digest').execute();
    const dead = stored.map(({ digest }) => digest).filter((digest) => !alive.has(digest));
    await deleteAll(tx, 'chunk', dead);
    return { snapshots: going, chunks: dead.length, journals };
  });
}

/** Snapshots that stay whatever their age. */
async function pinned(on: Queryable): Promise<Set<string>> {
  const { latest, previous } = await lastSeen(on);
  const running = await on.selectFrom('run').select('snapshot_id').where('state', '=', 'running').execute();
  const ids = [latest, previous, ...running.map((run) => run.snapshot_id)];
  return new Set(ids.filter((id) => id !== undefined && id !== null));
}

/** Adds the chunk digests of the snapshots that `known` does not have yet, one manifest in memory at a time. */
async function readReferences(
  on: Queryable,
  ids: readonly string[],
  known: Map<string, readonly string[]>,
): Promise<Map<string, readonly string[]>> {
  for (const id of ids) {
    if (known.has(id)) continue;
    const row = await on.selectFrom('snapshot').select('manifest').where('id', '=', id).executeTakeFirst();
    if (!row) continue;
    const { parts } = readManifest(id, row.manifest);
    known.set(
      id,
      parts.flatMap((part) => part.chunks.map((chunk) => chunk.digest)),
    );
  }
  return known;
}

async function deleteAll(on: Queryable, table: 'snapshot' | 'chunk', keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += DELETE_BATCH) {
    const batch = keys.slice(start, start + DELETE_BATCH);
    if (table === 'snapshot') await on.deleteFrom('snapshot').where('id', 'in', batch).execute();
    else await on.deleteFrom('chunk').where('digest', 'in', batch).execute();
  }
}
