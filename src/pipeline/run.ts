import { type Instant, toFault } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';

export const RUN_STATES = ['running', 'complete', 'partial', 'failed'] as const;

export type RunState = (typeof RUN_STATES)[number];

export interface RunStart {
  readonly id: string;
  /** `scan`, `collect`, `analyze`, `import`. */
  readonly command: string;
  /** Digest of what was asked for. */
  readonly scope: string;
}

export interface RunEnd {
  readonly state: Exclude<RunState, 'running' | 'failed'>;
  /** The moment the analysis took as now; absent when nothing was analysed. */
  readonly asOf?: Instant;
  readonly snapshotId?: string;
  /** Counts and gaps, for `--json` and the runs page. */
  readonly summary: Readonly<Record<string, unknown>>;
}

/**
 * Opens a run row (anew when a run goes on under its old id). Hold the store's lease of runs: any other row that still
 * says `running` is then one whose process died, and is marked as failed.
 */
export async function startRun(store: Store, clock: Clock, start: RunStart): Promise<void> {
  const now = clock.now();
  const dead = { code: 'interrupted', message: 'the process ended before the run did' };
  await store.transaction(async (tx) => {
    await tx
      .updateTable('run')
      .set({ state: 'failed', ended_at: now, summary: JSON.stringify({ fault: dead }) })
      .where('state', '=', 'running')
      .execute();
    const row = { command: start.command, state: 'running', scope: start.scope, ended_at: null, summary: '{}' };
    await store.dialect.upsert(
      tx,
      'run',
      ['id'],
      [{ id: start.id, ...row, started_at: now, as_of: null, snapshot_id: null }],
    );
  });
}

export async function finishRun(store: Store, clock: Clock, id: string, end: RunEnd): Promise<void> {
  await store.db
    .updateTable('run')
    .set({
      state: end.state,
      ended_at: clock.now(),
      as_of: end.asOf ?? null,
      snapshot_id: end.snapshotId ?? null,
      summary: JSON.stringify(end.summary),
    })
    .where('id', '=', id)
    .execute();
}

export async function failRun(store: Store, clock: Clock, id: string, thrown: unknown): Promise<void> {
  const { code, message, mend } = toFault(thrown);
  await store.db
    .updateTable('run')
    .set({ state: 'failed', ended_at: clock.now(), summary: JSON.stringify({ fault: { code, message, mend } }) })
    .where('id', '=', id)
    .execute();
}
