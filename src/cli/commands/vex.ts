import type { Statement } from '#api/contract';
import { STATEMENT_BYTES } from '#knowledge/statements';
import { readBounded } from '#platform/files';
import { instant, type TextParams } from '#kernel';
import { dropDocument, keepDocument, type KeptDocument } from '#pipeline';
import { statementList, statementsInForce, statementsVex } from '#queries';
import { actorOf } from '../actor.ts';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { day } from '../output/styles.ts';
import { STATEMENT_TEXTS as TEXTS } from '../texts/statements.ts';

export const runVexKeep: CommandRun = (context, [path = '']) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const kept = await keepDocument(store, {
      by: actorOf(context),
      at: environment.clock.now(),
      document: config.documentName ?? path,
      text: Buffer.from(await readBounded(path, STATEMENT_BYTES)).toString('utf8'),
      until: config.until,
    });
    if (config.json) printJson(context, kept);
    else {
      printLine(context, say(context, TEXTS.kept, toldOf(kept)));
      if (kept.ended > 0) printLine(context, say(context, TEXTS.ended, { count: kept.ended }));
      if (kept.problem !== undefined) {
        const { code, pointer } = kept.problem;
        environment.err(`${say(context, TEXTS.problems, { count: kept.problems, example: `${code} ${pointer}` })}\n`);
      }
      printLine(context, say(context, TEXTS.next));
    }
    return 0;
  });

export const runVexList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, texts, lang } = context;
    const found = await statementList(store, { limit: config.limit, skip: 0, now: environment.clock.now() });
    if (config.json) printJson(context, found);
    else if (found.total === 0) printLine(context, say(context, TEXTS.none));
    else {
      printTable(
        context,
        [
          { title: TEXTS.vulnerability[lang], value: (row: Statement) => row.vulnerability },
          { title: TEXTS.status[lang], value: (row) => TEXTS.statuses[row.status][lang] },
          { title: TEXTS.why[lang], value: (row) => row.justification ?? row.detail ?? '', shrink: true },
          { title: TEXTS.products[lang], value: productsText, shrink: true },
          { title: TEXTS.hides[lang], value: (row) => String(row.hides), align: 'right' },
          { title: TEXTS.until[lang], value: (row) => (row.isOver ? TEXTS.over[lang] : lastDay(row.until)) },
          { title: TEXTS.approvedBy[lang], value: (row) => row.approvedBy, shrink: true },
          { title: TEXTS.document[lang], value: (row) => row.document, shrink: true },
          { title: texts.column.id, value: (row) => row.id },
        ],
        found.items,
      );
      const left = found.total - found.items.length;
      if (left > 0) environment.err(`${say(context, TEXTS.more, { count: left })}\n`);
    }
    return 0;
  });

export const runVexDrop: CommandRun = (context, [name = '']) =>
  withStore(context, async (store) => {
    const dropped = await dropDocument(store, actorOf(context), name);
    if (context.config.json) printJson(context, { dropped });
    else printLine(context, say(context, TEXTS.dropped, { count: dropped }));
    return 0;
  });

export const runVexExport: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const now = environment.clock.now();
    const format = config.statementFormat === 'cyclonedx' ? 'cyclonedx' : 'openvex';
    environment.out(`${statementsVex(await statementsInForce(store, now), format, now)}\n`);
    return 0;
  });

function toldOf({ kept, dropped, document, until }: KeptDocument): TextParams {
  return { kept, dropped, document, until: lastDay(until) };
}

function productsText({ products, productsTotal }: Statement): string {
  const more = productsTotal - 1;
  return `${products[0] ?? ''}${more > 0 ? ` +${more}` : ''}`;
}

/** The last day on which it holds: an end is exclusive. */
function lastDay(until: string): string {
  return day(instant(Date.parse(until) - 1));
}
