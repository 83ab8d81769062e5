import { fillTemplate } from '#kernel';
import { controlAnswers, credentialsCsv, listCredentials } from '#queries';
import type { Store } from '#platform/store';
import type { CommandContext, CommandRun } from '../command.ts';
import { readFilter } from '../filter.ts';
import { withStore } from '../open-store.ts';
import { printJson, printPieces, printTable } from '../output/print.ts';
import { day } from '../output/styles.ts';

export const runKeys: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts, environment } = context;
    if (config.controls) return await printControls(context, store);
    const filter = readFilter(config.filter);
    if (config.csv) {
      await printPieces(context, credentialsCsv(store, filter));
      return 0;
    }
    const page = await listCredentials(store, { filter, limit: config.limit });
    if (config.json) {
      printJson(context, page);
      return 0;
    }
    if (page.items.length === 0) {
      environment.out(`${texts.noCredentials}\n`);
      return 0;
    }
    printTable(
      context,
      [
        { title: texts.column.account, value: (row) => row.accountName, shrink: true },
        { title: texts.column.principal, value: (row) => row.principalName, shrink: true },
        { title: texts.column.kind, value: (row) => row.kind },
        { title: texts.column.credential, value: (row) => row.credentialId },
        {
          title: texts.column.status,
          value: (row) => row.status,
          style: (row) => (row.status === 'unknown' ? 'yellow' : undefined),
        },
        {
          title: texts.column.age,
          value: (row) => (row.ageDays === undefined ? texts.use.unknown : String(row.ageDays)),
          align: 'right',
        },
        { title: texts.column.lastUsed, value: (row) => day(row.lastUsedAt) || texts.use[row.use] },
        { title: texts.column.owner, value: (row) => row.owner, shrink: true },
      ],
      page.items,
    );
    if (page.items.length < page.total) {
      const total = page.totalIsCapped ? `${page.total}+` : page.total;
      environment.err(`${fillTemplate(texts.moreRows, { shown: page.items.length, total })}\n`);
    }
    return 0;
  });

async function printControls(context: CommandContext, store: Store): Promise<number> {
  const { config, texts } = context;
  const answers = await controlAnswers(store);
  if (config.json) {
    printJson(context, { items: answers });
    return 0;
  }
  printTable(
    context,
    [
      { title: texts.column.control, value: (row) => `${row.catalogue} ${row.control}` },
      { title: texts.column.account, value: (row) => row.accountId },
      {
        title: texts.column.answer,
        value: (row) => row.status,
        style: (row) => (row.status === 'FAILED' ? 'red' : row.status === 'UNKNOWN' ? 'yellow' : undefined),
      },
      { title: texts.column.passed, value: (row) => String(row.passed), align: 'right' },
      { title: texts.column.failed, value: (row) => String(row.failed), align: 'right' },
      { title: texts.column.unknown, value: (row) => String(row.unknown), align: 'right' },
    ],
    answers,
  );
  return 0;
}
