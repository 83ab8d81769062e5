import { fillTemplate } from '#kernel';
import { dryRunMessages, listMessages, previewMessage } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { readPolicy } from '../load-policy.ts';
import { withStore } from '../open-store.ts';
import { printJson, printTable } from '../output/print.ts';
import { shortId } from '../output/styles.ts';
import type { Message } from '#api/contract';

export const runMessagesList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, texts, lang } = context;
    const state = config.messageState as Message['state'] | undefined;
    const page = await listMessages(store, { state, route: config.route, limit: config.limit });
    if (config.json) {
      printJson(context, page);
      return 0;
    }
    if (page.items.length === 0) environment.out(`${texts.messages.none}\n`);
    else {
      printTable(
        context,
        [
          { title: texts.messages.created, value: (row) => minute(row.createdAt) },
          { title: texts.column.state, value: (row) => texts.messages.states[row.state] + doubt(context, row) },
          { title: texts.messages.route, value: (row) => row.route },
          { title: texts.messages.heading, value: (row) => row.heading[lang], shrink: true },
          { title: texts.messages.error, value: (row) => row.error, shrink: true },
          { title: texts.column.id, value: (row) => shortId(row.id) },
        ],
        page.items,
      );
    }
    const counts = Object.entries(page.counts).map(
      ([name, n]) => `${texts.messages.states[name as Message['state']]} ${n}`,
    );
    if (counts.length > 0) environment.err(`${counts.join(', ')}\n`);
    return 0;
  });

export const runMessagesPreview: CommandRun = (context, [route = '']) =>
  withStore(context, async (store) => {
    const { config, environment, lang, texts } = context;
    const { messages } = await readPolicy(context);
    const question = { messages, now: environment.clock.now(), consoleUrl: config.baseUrl };
    const language = config.lang === undefined ? undefined : lang;
    const preview = await previewMessage(store, question, {
      route,
      action: config.action,
      kind: config.kind,
      language,
    });
    if (config.json) printJson(context, preview);
    else {
      environment.out(`${preview.text}\n`);
      if (!preview.isTaken) environment.err(`${texts.messages.notTaken}\n`);
    }
    return 0;
  });

export const runMessagesDryRun: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, texts, lang } = context;
    const { messages } = await readPolicy(context);
    const run = await dryRunMessages(store, { messages, now: environment.clock.now() }, config.days);
    if (config.json) {
      printJson(context, run);
      return 0;
    }
    if (run.routes.length > 0) {
      printTable(
        context,
        [
          { title: texts.messages.route, value: (row) => row.route },
          { title: texts.messages.notices, value: (row) => String(row.notices), align: 'right' },
          { title: texts.messages.messages, value: (row) => String(row.messages), align: 'right' },
          { title: texts.messages.heading, value: (row) => row.samples.at(-1)?.heading[lang] ?? '', shrink: true },
        ],
        run.routes,
      );
    }
    const { changes, perFinding, unrouted } = run;
    environment.out(`${fillTemplate(texts.messages.dryRun, { days: config.days, changes, perFinding, unrouted })}\n`);
    if (run.isCapped) environment.err(`${texts.messages.capped}\n`);
    return 0;
  });

function doubt({ texts }: CommandContext, { inDoubt }: Message): string {
  return inDoubt ? ` (${texts.messages.inDoubt})` : '';
}

function minute(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
