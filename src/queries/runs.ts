import type { Row, Store } from '#platform/store';
import type { Run } from '#api/contract';

/** Runs, newest first. */
export async function listRuns(store: Store, limit = 50): Promise<Run[]> {
  const rows = await store.db
    .selectFrom('run')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRun);
}

function toRun(row: Row<'run'>): Run {
  return {
    id: row.id,
    command: row.command,
    state: row.state,
    startedAt: row.started_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.as_of === null ? {} : { asOf: row.as_of }),
    ...(row.snapshot_id === null ? {} : { snapshotId: row.snapshot_id }),
  };
}
