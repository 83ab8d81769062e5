import { exposureDiff } from '#queries';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printChanges } from '../output/exposure-changes.ts';
import { printJson } from '../output/print.ts';

export const runExposedDiff: CommandRun = (context, [from = 'previous', to = 'latest']) =>
  withStore(context, async (store) => {
    const diff = await exposureDiff(store, from, to);
    if (context.config.json) printJson(context, diff);
    else printChanges(context, diff);
    return 0;
  });
