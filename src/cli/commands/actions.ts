import { actionsCsv, fixCatalogue, listActions } from '#queries';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printActions } from '../output/actions-table.ts';
import { printJson, printPieces } from '../output/print.ts';

export const runActions: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts, environment, lang } = context;
    if (config.csv) {
      await printPieces(context, actionsCsv(store, lang));
      return 0;
    }
    const page = await listActions(store, { limit: config.limit, by: config.by === 'risk' ? 'risk' : 'due' });
    if (config.json) printJson(context, page);
    else if (page.items.length === 0) environment.out(`${texts.nothingToDo}\n`);
    else printActions(context, page.items, fixCatalogue(), environment.clock.now());
    return 0;
  });
