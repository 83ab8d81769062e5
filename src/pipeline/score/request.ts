import type { SnapshotReader } from '#estate/model';
import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Policy } from '#policy';

/** The end of one analysis, whose score is to be kept. */
export interface ScoreRequest {
  readonly store: Store;
  readonly reader: SnapshotReader;
  readonly policy: Policy;
  readonly runId: string;
  readonly asOf: Instant;
  /** Whether the snapshot speaks for the whole organization, or only for the accounts in it. */
  readonly whole: boolean;
}
