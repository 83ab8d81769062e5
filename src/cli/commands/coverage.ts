import { type AccountCoverageCount, type CoverageCount, softwareCoverage, type SoftwareCoverage } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { day, shortId } from '../output/styles.ts';
import { GAP_TEXTS, VULNERABILITY_TEXTS as TEXTS } from '../texts/vulnerabilities.ts';

export const runCoverage: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const coverage = await softwareCoverage(store, environment.clock.now());
    if (config.json) printJson(context, config.coverageGaps ? coverage : { ...coverage, gaps: undefined });
    else printCoverage(context, coverage);
    return 0;
  });

function printCoverage(context: CommandContext, coverage: SoftwareCoverage): void {
  const { snapshotId, snapshotAt, kinds, accounts, gaps, reasons } = coverage;
  printLine(context, say(context, TEXTS.asked, { id: shortId(snapshotId), at: snapshotAt }));
  printLine(context);
  if (kinds.length === 0) printLine(context, say(context, TEXTS.nothing));
  else {
    printCounts(context, kinds, []);
    printLine(context);
    printCounts(
      context,
      accounts.flatMap((account) => account.kinds.map((count) => ({ ...count, account }))),
      [{ title: context.texts.column.account, value: ({ account }) => accountText(context, account), shrink: true }],
    );
  }
  if (gaps.length > 0) {
    printLine(context);
    for (const [gap, sentence] of Object.entries(reasons)) {
      printLine(context, `${say(context, GAP_TEXTS[gap as keyof typeof GAP_TEXTS])}: ${say(context, sentence)}`);
    }
    if (context.config.coverageGaps) printGaps(context, coverage);
    else printLine(context, say(context, TEXTS.gapsHint));
  }
  printUnseen(context, coverage);
}

function accountText(context: CommandContext, { accountId, accountName }: AccountCoverageCount): string {
  return accountId === '' ? say(context, TEXTS.outside) : accountName;
}

function printCounts<Row extends CoverageCount>(
  context: CommandContext,
  rows: readonly Row[],
  first: Parameters<typeof printTable<Row>>[1],
): void {
  printTable(
    context,
    [
      ...first,
      { title: say(context, TEXTS.kind), value: ({ kind }) => kind },
      { title: say(context, TEXTS.all), value: ({ total }) => String(total), align: 'right' },
      { title: say(context, TEXTS.lookedAt), value: ({ lookedAt }) => String(lookedAt), align: 'right' },
      { title: say(context, TEXTS.share), value: percent, align: 'right' },
      { title: say(context, TEXTS.gaps), value: ({ gaps }) => gapsText(context, gaps), shrink: true },
    ],
    rows,
  );
}

/** Rounded down: a hundred means all of them. */
function percent({ lookedAt, total }: CoverageCount): string {
  return String(Math.floor((lookedAt / total) * 100));
}

function gapsText(context: CommandContext, gaps: CoverageCount['gaps']): string {
  return Object.entries(gaps)
    .map(([gap, count]) => `${say(context, GAP_TEXTS[gap as keyof typeof GAP_TEXTS])} ${count}`)
    .join(', ');
}

function printGaps(context: CommandContext, { gaps }: SoftwareCoverage): void {
  const { limit } = context.config;
  printLine(context);
  printTable(
    context,
    [
      { title: context.texts.column.account, value: ({ accountName }) => accountName, shrink: true },
      { title: context.texts.column.region, value: ({ region }) => region },
      { title: say(context, TEXTS.kind), value: ({ kind }) => kind },
      { title: say(context, TEXTS.resource), value: ({ name }) => name, shrink: true },
      { title: say(context, TEXTS.why), value: ({ gap }) => say(context, GAP_TEXTS[gap]) },
      { title: say(context, TEXTS.last), value: ({ takenAt }) => day(takenAt) },
    ],
    gaps.slice(0, limit),
  );
  if (gaps.length > limit) printLine(context, say(context, TEXTS.moreGaps, { count: gaps.length - limit }));
}

function printUnseen(context: CommandContext, { unseen }: SoftwareCoverage): void {
  if (unseen.length === 0) return;
  printLine(context);
  printLine(context, say(context, TEXTS.unseen));
  for (const { accountName, region, kind, state, reason } of unseen.slice(0, context.config.limit)) {
    printLine(context, `  ${accountName} ${region} ${kind}: ${state}${reason === '' ? '' : ` (${reason})`}`);
  }
  const more = unseen.length - context.config.limit;
  if (more > 0) printLine(context, say(context, TEXTS.moreGaps, { count: more }));
}
