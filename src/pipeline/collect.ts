import { collect, type CollectLimits, type CollectResult, type CollectScope } from '#estate/collection';
import type { SnapshotManifest } from '#estate/model';
import { createSnapshotWriter, findResumable, forgetJournal } from '#estate/snapshot';
import { canonicalJson } from '#kernel';
import type { AwsAccess } from '#platform/aws';
import { type Clock, randomToken, sha256, shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { OnProgress } from './progress.ts';
import { failRun, finishRun, startRun } from './run.ts';

/** Hours after which an interrupted collection is too old to go on with: its parts would tell of different days. */
const RESUME_HOURS = 24;

export interface CollectRequest {
  readonly store: Store;
  readonly aws: AwsAccess;
  readonly scope: CollectScope;
  /** What else changes the answers, such as the role's name: a run is only resumed by the same question. */
  readonly identity: string;
  readonly command: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Leaves an interrupted run behind instead of going on with it. */
  readonly fresh: boolean;
  readonly limits: Partial<CollectLimits>;
  readonly onProgress?: OnProgress;
}

export interface Collected {
  readonly runId: string;
  readonly manifest: SnapshotManifest;
  readonly result: CollectResult;
  /** Parts taken over from an interrupted run. */
  readonly resumedParts: number;
}

/**
 * Takes a snapshot of AWS as one run. The run row stays `running`: whoever calls ends it, after analysing or not.
 * An interruption leaves the journal, so that the next call with the same question goes on where this one was.
 */
export async function collectSnapshot(request: CollectRequest): Promise<Collected> {
  const { store, aws, scope, clock, signal, command } = request;
  const home = await aws.home();
  const question = sha256(canonicalJson({ home: home.accountId, identity: request.identity, scope }));
  const resumable = await findResumable(store, question, { clock, maxAgeHours: RESUME_HOURS });
  if (resumable && request.fresh) await forgetJournal(store, resumable.runId);
  const resumed = request.fresh ? undefined : resumable;
  const runId = resumed?.runId ?? shortDigest(randomToken());
  await startRun(store, clock, { id: runId, command, scope: question });
  try {
    const sink = await createSnapshotWriter({ store, runId, via: 'scan', clock });
    const { onProgress, limits } = request;
    const result = await collect({ aws, sink, scope, clock, signal, limits, ...(onProgress && { onProgress }) });
    const manifest = await sink.finish(result.homeAccountId);
    return { runId, manifest, result, resumedParts: resumed?.parts ?? 0 };
  } catch (thrown) {
    await failRun(store, clock, runId, thrown);
    throw thrown;
  }
}

/** Ends a run that only collected. */
export async function endCollection(store: Store, clock: Clock, { runId, manifest, result }: Collected): Promise<void> {
  const state = Object.keys(result.gaps).length === 0 ? 'complete' : 'partial';
  await finishRun(store, clock, runId, {
    state,
    snapshotId: manifest.id,
    summary: { parts: result.parts, gaps: result.gaps },
  });
}
