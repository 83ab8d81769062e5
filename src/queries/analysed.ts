import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import { DEFAULT_THRESHOLDS, type Thresholds } from '#policy';
import { storedJson } from './stored-json.ts';

/** The last analysis that ended: its moment is "now" for every age this module answers. */
export interface Analysed {
  readonly asOf: Instant;
  readonly snapshotId: string | undefined;
  /** Day thresholds its verdicts stand on. */
  readonly thresholds: Thresholds;
}

/** Undefined before the first analysis. */
export async function lastAnalysis(store: Store): Promise<Analysed | undefined> {
  const row = await store.db
    .selectFrom('run')
    .select(['id', 'as_of', 'snapshot_id', 'summary'])
    .where('as_of', 'is not', null)
    .where('state', 'in', ['complete', 'partial'])
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.as_of === null) return undefined;
  const summary = storedJson<{ readonly thresholds?: Thresholds }>(row.summary, `summary of run ${row.id}`);
  return {
    asOf: row.as_of as Instant,
    snapshotId: row.snapshot_id ?? undefined,
    thresholds: summary.thresholds ?? DEFAULT_THRESHOLDS,
  };
}
