import { kindDefinition, type SnapshotReader } from '#estate/model';
import { openSnapshot } from '#estate/snapshot';
import { type Instant, toFault } from '#kernel';
import type { Clock } from '#platform/runtime';
import { ASKING_CHANGES, endChanges, type Store, takeChanges } from '#platform/store';
import type { Policy } from '#policy';
import { analyse } from './analyse.ts';
import { noteAnalysed } from './continuous/analyse-changes.ts';
import type { KnownSoftware } from './engine.ts';
import type { OnProgress } from './progress.ts';
import { planAnalysed } from './plan-messages.ts';
import { failRun, finishRun, type RunEnd } from './run.ts';
import { scoreRun } from './score/score-run.ts';
import { openKnownSoftware, openRuntime } from './software/known-software.ts';
import type { AnalysisSummary } from './summary.ts';
import { wholeEngine } from './whole-engine.ts';

/** Changes of what is held that one analysis answers for; more of them stay for the next. */
const MOST_CHANGES = 50_000;

export interface AnalyseRunRequest {
  readonly store: Store;
  readonly clock: Clock;
  /** A run that was started already; this ends it. */
  readonly runId: string;
  readonly snapshotId: string;
  readonly asOf: Instant;
  readonly policy: Policy;
  /** Whether the snapshot speaks for the whole organization, or only for the accounts in it. */
  readonly whole: boolean;
  /** Facts of what came before, kept with the run. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** Software and what is known of vulnerabilities; left out: what the store has. */
  readonly software?: KnownSoftware;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** Analyses a stored snapshot as the last part of a run and ends the run. */
export async function analyseRun(request: AnalyseRunRequest): Promise<AnalysisSummary> {
  const { store, clock, runId, snapshotId, asOf, policy, whole, before, onProgress, signal } = request;
  try {
    const reader = await openSnapshot(store, snapshotId);
    // What is held and known by now is judged here; what AWS has to be asked about is not.
    const told = await takeChanges(store.db, MOST_CHANGES, ASKING_CHANGES);
    const software = request.software ?? (await openKnownSoftware(store, asOf));
    const scopeAccounts = whole ? {} : { scopeAccounts: accountsLookedAt(reader) };
    const summary = await analyse({
      store,
      reader,
      asOf,
      policy,
      runId,
      software,
      runtime: openRuntime(store),
      ...scopeAccounts,
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    });
    await noteAnalysed(wholeEngine, { store, reader, asOf, policy, runId, software, ...scopeAccounts }, whole);
    await endChanges(store.db, told);
    await scoreRun({ store, reader, policy, runId, asOf, whole });
    const state = Object.keys(summary.gaps).length === 0 ? 'complete' : 'partial';
    const end: RunEnd = { state, asOf, snapshotId, summary: { ...before, ...summary } };
    await finishRun(store, clock, runId, end);
    return await planAnalysed({ store, clock, runId, reader, policy, end, summary });
  } catch (thrown) {
    await failRun(store, clock, runId, toFault(thrown));
    throw thrown;
  }
}

/** Accounts of which something of their own was asked: the home account may stand in a snapshot for its organization only. */
function accountsLookedAt({ manifest }: SnapshotReader): string[] {
  const own = manifest.parts.filter((part) => kindDefinition(part.kind).scope !== 'organization');
  return [...new Set(own.map((part) => part.accountId))];
}
