import { latestSnapshotId } from '#estate/snapshot';
import { type Clock, randomToken, shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Policy } from '#policy';
import { analyseRun } from './analyse-run.ts';
import { type Holder, withLease } from './lease.ts';
import { startRun } from './run.ts';

/**
 * Decides anew about everything that was seen last, under the policy and the exceptions of now, as a run of its own.
 * Answers false when nothing was ever seen. Fault `busy` while another run writes.
 */
export async function redecide(request: {
  readonly store: Store;
  readonly clock: Clock;
  readonly holder: Holder;
  readonly policy: Policy;
}): Promise<boolean> {
  const { store, clock, holder, policy } = request;
  return withLease(store, 'run', holder, async () => {
    const snapshotId = await latestSnapshotId(store);
    if (snapshotId === undefined) return false;
    const runId = shortDigest(randomToken());
    await startRun(store, clock, { id: runId, command: 'analyze', scope: snapshotId });
    await analyseRun({ store, clock, runId, snapshotId, asOf: clock.now(), policy, whole: false });
    return true;
  });
}
