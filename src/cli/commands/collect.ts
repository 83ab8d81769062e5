import { endCollection, withLease } from '#pipeline';
import { collecting } from '../collecting.ts';
import type { CommandRun } from '../command.ts';
import { gathering } from '../gathering.ts';
import { holderOf } from '../holder.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { softwareSources } from '../software-sources.ts';

export const runCollect: CommandRun = (context) =>
  withStore(context, (store) =>
    withLease(store, 'run', holderOf(context.environment), async () => {
      softwareSources(context.config.software);
      const collected = await collecting(context, store, 'collect');
      const software = await gathering(context, store, collected);
      await endCollection(store, context.environment.clock, collected);
      const { manifest, runId, result } = collected;
      if (context.config.json) printJson(context, { runId, snapshotId: manifest.id, ...result, software });
      return 0;
    }),
  );
