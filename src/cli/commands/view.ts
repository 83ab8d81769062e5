import { removeView, saveView } from '#casework';
import { fillTemplate } from '#kernel';
import { checkViewFilter, savedViews } from '#queries';
import type { SavedView } from '#api/contract';
import { actorOf } from '../actor.ts';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printJson, printTable } from '../output/print.ts';
import { CASEWORK_TEXTS } from '../texts/casework.ts';

export const runViewList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { lang } = context;
    const items = await savedViews(store, actorOf(context).name);
    if (context.config.json) {
      printJson(context, { items });
      return 0;
    }
    printTable(
      context,
      [
        { title: CASEWORK_TEXTS.view[lang], value: (row: SavedView) => row.title?.[lang] ?? row.name },
        { title: CASEWORK_TEXTS.filter[lang], value: (row) => row.filter, shrink: true },
        { title: CASEWORK_TEXTS.owner[lang], value: (row) => (row.builtIn ? '–' : row.owner), shrink: true },
        { title: CASEWORK_TEXTS.shared[lang], value: (row) => (row.shared ? '✓' : '') },
        { title: context.texts.column.id, value: (row) => row.id },
      ],
      items,
    );
    return 0;
  });

export const runViewSave: CommandRun = (context, [name = '']) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    const filter = (config.filter ?? []).map((token) => token.replaceAll('&', '%26')).join('&');
    checkViewFilter(filter);
    const draft = { name, filter, sort: '', shared: config.shared };
    const view = await saveView(store, actorOf(context), draft, environment.clock.now());
    if (config.json) printJson(context, view);
    else environment.out(`${fillTemplate(CASEWORK_TEXTS.viewSaved[lang], { name: view.name })}\n`);
    return 0;
  });

export const runViewRemove: CommandRun = (context, [name = '']) =>
  withStore(context, async (store) => {
    const { environment, lang } = context;
    const view = await removeView(store, actorOf(context), name);
    environment.out(`${fillTemplate(CASEWORK_TEXTS.viewRemoved[lang], { name: view.name })}\n`);
    return 0;
  });
