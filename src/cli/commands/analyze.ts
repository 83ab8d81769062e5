import { resolveSnapshotId } from '#estate/snapshot';
import { startRun, withLease } from '#pipeline';
import { randomToken, shortDigest } from '#platform/runtime';
import { readAsOf } from '../as-of.ts';
import type { CommandRun } from '../command.ts';
import { holderOf } from '../holder.ts';
import { withStore } from '../open-store.ts';
import { analysing } from '../reporting.ts';

export const runAnalyze: CommandRun = (context, [wanted = 'latest']) =>
  withStore(context, (store) =>
    withLease(store, 'run', holderOf(context.environment), async () => {
      const snapshotId = await resolveSnapshotId(store, wanted);
      const asOf = readAsOf(context);
      const runId = shortDigest(randomToken());
      await startRun(store, context.environment.clock, { id: runId, command: 'analyze', scope: snapshotId });
      return await analysing(context, store, { runId, snapshotId, asOf, whole: false });
    }),
  );
