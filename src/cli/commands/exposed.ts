import { fillTemplate } from '#kernel';
import { exposuresCsv, exposureSummary, listExposures, resolveExposuresFilter } from '#queries';
import type { CommandRun } from '../command.ts';
import { readFilter } from '../filter.ts';
import { withStore } from '../open-store.ts';
import { entranceCell, portsCell, resourceCell, signInCell, sinceCell, webAclCell } from '../output/exposure-cells.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printPieces, printTable } from '../output/print.ts';
import { shortId } from '../output/styles.ts';
import { EXPOSURE_TEXTS as TEXTS } from '../texts/exposure.ts';

export const runExposed: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts, environment } = context;
    const filter = resolveExposuresFilter(readFilter(config.filter), environment.clock.now());
    if (config.csv) {
      await printPieces(context, exposuresCsv(store, filter));
      return 0;
    }
    const page = await listExposures(store, { filter, limit: config.limit });
    if (config.json) {
      printJson(context, page);
      return 0;
    }
    if (page.items.length === 0) {
      const { asOf, resources, unseen } = await exposureSummary(store);
      const none = resources > 0 ? TEXTS.noMatch : asOf === undefined ? TEXTS.nothingAnalysed : TEXTS.nothingExposed;
      printLine(context, say(context, none, { unseen: unseen.length }));
      return 0;
    }
    printTable(
      context,
      [
        { title: texts.column.account, value: ({ resource }) => resource.accountName, shrink: true },
        { title: say(context, TEXTS.resource), value: resourceCell, shrink: true },
        { title: say(context, TEXTS.entrance), value: (row) => entranceCell(context, row), shrink: true },
        { title: say(context, TEXTS.ports), value: portsCell },
        { title: say(context, TEXTS.breadth), value: ({ breadth }) => say(context, TEXTS[breadth]) },
        {
          title: say(context, TEXTS.sure),
          value: ({ outcome }) => say(context, TEXTS[outcome]),
          style: ({ outcome }) => (outcome === 'unknown' ? 'yellow' : undefined),
        },
        { title: say(context, TEXTS.webAcl), value: (row) => webAclCell(context, row) },
        { title: say(context, TEXTS.signIn), value: (row) => signInCell(context, row) },
        { title: say(context, TEXTS.since), value: (row) => sinceCell(context, row) },
        { title: texts.column.id, value: ({ id }) => shortId(id) },
      ],
      page.items,
    );
    if (page.items.length < page.total) {
      const total = page.totalIsCapped ? `${page.total}+` : page.total;
      environment.err(`${fillTemplate(texts.moreRows, { shown: page.items.length, total })}\n`);
    }
    return 0;
  });
