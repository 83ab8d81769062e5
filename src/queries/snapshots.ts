import {
  diffSnapshots,
  listSnapshots as listStored,
  openSnapshot,
  resolveSnapshotId,
  type SnapshotSummary,
} from '#estate/snapshot';
import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import type { Snapshot, SnapshotDetail, SnapshotDiff } from '#api/contract';
import { toPartRow } from './accounts.ts';

/** Differences shown of two snapshots. */
const MAX_DIFF_ROWS = 1_000;

/** Snapshots, the one seen last first. */
export async function listSnapshots(store: Store): Promise<Snapshot[]> {
  return (await listStored(store)).map(toSnapshot);
}

/** One snapshot (an id, the beginning of one, `latest` or `previous`) with its parts. Fault `not-found`. */
export async function getSnapshot(store: Store, wanted: string): Promise<SnapshotDetail> {
  const id = await resolveSnapshotId(store, wanted);
  const [summaries, snapshot] = await Promise.all([listStored(store), openSnapshot(store, id)]);
  const summary = summaries.find((one) => one.id === id);
  if (summary === undefined) {
    throw new Fault('not-found', `there is no snapshot ${id.slice(0, 12)}`, {
      mend: 'list snapshots again; retention has just removed it',
    });
  }
  return { ...toSnapshot(summary), parts: snapshot.manifest.parts.map(toPartRow) };
}

/** What changed from one snapshot to another; at most 1,000 rows. */
export async function snapshotDiff(store: Store, from: string, to: string): Promise<SnapshotDiff> {
  const open = async (wanted: string) => openSnapshot(store, await resolveSnapshotId(store, wanted));
  const [a, b] = await Promise.all([open(from), open(to)]);
  const { rows, sight, truncated } = await diffSnapshots(a, b, { limit: MAX_DIFF_ROWS });
  return {
    from: a.manifest.id,
    to: b.manifest.id,
    rows: rows.map((row) => ({ ...row, pointers: [...row.pointers] })),
    truncated,
    sight: [...sight],
  };
}

function toSnapshot(summary: SnapshotSummary): Snapshot {
  return { ...summary, seenAt: [...summary.seenAt] };
}
