import { fillTemplate } from '#kernel';
import { findingsCsv, listFindings, reasonText, resolveFindingsFilter, ruleCatalogue } from '#queries';
import type { CommandRun } from '../command.ts';
import { readFilter } from '../filter.ts';
import { withStore } from '../open-store.ts';
import { printJson, printPieces, printTable } from '../output/print.ts';
import { day, SEVERITY_STYLES, shortId } from '../output/styles.ts';

export const runFindings: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts, environment, lang } = context;
    const who = { at: environment.clock.now(), me: config.as ?? environment.userName };
    const filter = await resolveFindingsFilter(store, readFilter(config.filter), who);
    if (config.csv) {
      await printPieces(context, findingsCsv(store, filter, lang));
      return 0;
    }
    const page = await listFindings(store, { filter, limit: config.limit });
    if (config.json) {
      printJson(context, page);
      return 0;
    }
    if (page.items.length === 0) {
      environment.out(`${texts.noFindings}\n`);
      return 0;
    }
    const rules = new Map(ruleCatalogue().map((rule) => [rule.id, rule]));
    printTable(
      context,
      [
        {
          title: texts.column.severity,
          value: (row) => texts.severity[row.severity],
          style: (row) => SEVERITY_STYLES[row.severity],
        },
        { title: texts.column.state, value: (row) => texts.state[row.state] },
        { title: texts.column.account, value: (row) => row.accountName, shrink: true },
        { title: texts.column.resource, value: (row) => row.resourceName, shrink: true },
        {
          title: texts.column.reason,
          value: (row) => reasonText(rules.get(row.rule), row.reason, lang, environment.clock.now()),
          shrink: true,
        },
        { title: texts.column.due, value: (row) => day(row.dueAt) },
        { title: texts.column.id, value: (row) => shortId(row.id) },
      ],
      page.items,
    );
    if (page.items.length < page.total) {
      const total = page.totalIsCapped ? `${page.total}+` : page.total;
      environment.err(`${fillTemplate(texts.moreRows, { shown: page.items.length, total })}\n`);
    }
    return 0;
  });
