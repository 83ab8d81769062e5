import { OPINIONS } from '#api/contract';
import { secondOpinions } from '#queries';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { printOpinions } from '../output/second-opinion.ts';

export const runDisagreements: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const opinion = OPINIONS.find((each) => each === config.opinion) ?? 'only-inspector';
    const page = await secondOpinions(store, { opinion, limit: config.limit, asOf: environment.clock.now() });
    if (config.json) printJson(context, page);
    else printOpinions(context, page);
    return 0;
  });
