import type { Instant } from '#kernel';
import type { AwsAccess } from '#platform/aws';
import type { Clock } from '#platform/runtime';
import type { Collector } from '../collectors/index.ts';
import type { Completeness, CompletenessState, ItemBody, Kind, Part, Provenance } from '../model/index.ts';

/** Takes the items of one kind in one account and region as they come. */
export interface PartWriter {
  add(body: ItemBody): Promise<void>;
  close(completeness: Completeness, capturedAt: Instant): Promise<Part>;
}

export interface PartPlace {
  readonly accountId: string;
  readonly region: string;
  readonly kind: Kind;
  readonly provenance: Provenance;
}

/** Where a collection writes; the snapshot's writer is one. What it throws ends the collection. */
export interface PartSink {
  /** The part, when an earlier run of the same collection wrote it already. */
  done(accountId: string, region: string, kind: Kind): Part | undefined;
  openPart(place: PartPlace): PartWriter;
}

/** Which accounts and regions to look at; what is absent does not restrict. */
export interface CollectScope {
  readonly accounts?: readonly string[];
  /** Ids of roots or units (`ou-ab12-…`), or paths of names (`Workloads/Production`); units below are included. */
  readonly ous?: readonly string[];
  readonly regions?: readonly string[];
  /** Ids of collectors, with `*` at the end for several; all when absent. */
  readonly collectors?: readonly string[];
}

export interface CollectLimits {
  /** Accounts in work at the same time: bounds clients and sessions in memory. */
  readonly accounts: number;
  /** Collectors at work in one account at the same time. */
  readonly perAccount: number;
  /** Collectors at work at the same time over all accounts. */
  readonly total: number;
  /** A collector that takes longer in one account and region ends with what it has. */
  readonly collectorMs: number;
}

export const DEFAULT_LIMITS: CollectLimits = { accounts: 8, perAccount: 4, total: 24, collectorMs: 15 * 60_000 };

/** `total` grows while accounts tell their regions. `detail` names what just ended: `123456789012 global iam-account`. */
export interface CollectProgress {
  readonly phase: 'collect';
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

export interface CollectOptions {
  readonly aws: AwsAccess;
  readonly sink: PartSink;
  readonly scope: CollectScope;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: CollectProgress) => void;
  readonly limits?: Partial<CollectLimits>;
  /** Another set than all collectors, in tests. */
  readonly collectors?: readonly Collector[];
}

export interface CollectResult {
  readonly homeAccountId: string;
  /** Accounts in scope, ascending, suspended ones included. */
  readonly accountIds: readonly string[];
  /** Number of parts by state of completeness, parts of an earlier run included. */
  readonly parts: Readonly<Record<CompletenessState, number>>;
  /** Number of parts that are not complete, by reason code. */
  readonly gaps: Readonly<Record<string, number>>;
  readonly callsByService: Readonly<Record<string, number>>;
}

/** What the runner itself calls besides STS, for the generated read-only policy. */
export const RUNNER_PERMISSIONS: readonly string[] = ['ec2:DescribeRegions'];
