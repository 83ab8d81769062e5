import type { RuntimeReader, SnapshotReader } from '#estate/model';
import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Policy } from '#policy';
import type { KnownSoftware } from './engine.ts';
import type { AccountPortion } from './portion.ts';
import type { OnProgress } from './progress.ts';

/** One analysis of one snapshot. */
export interface AnalysisRequest {
  readonly store: Store;
  readonly reader: SnapshotReader;
  /** The moment that counts as now: for ages, due dates, exceptions and history. */
  readonly asOf: Instant;
  readonly policy: Policy;
  readonly runId: string;
  /** Left out: nothing is said of vulnerabilities, and those found before are not looked at. */
  readonly software?: KnownSoftware | undefined;
  /** What agents and traces see running; left out: what was found there stays as it was. */
  readonly runtime?: RuntimeReader | undefined;
  /** Only these accounts; findings of all others stay as they are. */
  readonly scopeAccounts?: readonly string[];
  /**
   * What of which accounts; everything of those in scope when left out. With portions nothing is said of what the
   * internet reaches, nor of what other products reported: whoever asks for them knows what else changed.
   */
  readonly portions?: ReadonlyMap<string, AccountPortion>;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}
