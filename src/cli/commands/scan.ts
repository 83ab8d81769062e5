import { withLease } from '#pipeline';
import { readAsOf } from '../as-of.ts';
import { collecting } from '../collecting.ts';
import type { CommandRun } from '../command.ts';
import { gathering } from '../gathering.ts';
import { holderOf } from '../holder.ts';
import { readPolicy } from '../load-policy.ts';
import { withStore } from '../open-store.ts';
import { analysing } from '../reporting.ts';
import { softwareSources } from '../software-sources.ts';

export const runScan: CommandRun = async (context) => {
  // A mistake in the policy or an option should not cost a whole collection.
  await readPolicy(context);
  readAsOf(context);
  softwareSources(context.config.software);
  return await withStore(context, (store) =>
    withLease(store, 'run', holderOf(context.environment), async () => {
      const { runId, manifest, result } = await collecting(context, store, 'scan');
      const software = await gathering(context, store, { runId, manifest });
      return await analysing(context, store, {
        runId,
        snapshotId: manifest.id,
        asOf: readAsOf(context),
        whole: context.config.accounts === undefined && context.config.ou === undefined,
        before: { parts: result.parts, gaps: result.gaps, calls: result.callsByService, software },
      });
    }),
  );
};
