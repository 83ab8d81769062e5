import { fillTemplate } from '#kernel';
import {
  CONTROL_STATUS_TEXTS,
  getScore,
  getStandard,
  SCORE_CAUSE_TEXTS,
  scoreHistory,
  scoreLedger,
  scoreWhatIf,
} from '#queries';
import type { Store } from '#platform/store';
import type { ScoreNumber } from '#api/contract';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printJson, printTable } from '../output/print.ts';

/** Exit code when a score lies below `--fail-below`. */
const BELOW = 2;

/** Ways to raise the score that are named. */
const WAYS = 5;

interface Asked {
  readonly standard?: string;
  readonly scope?: string;
}

export const runScore: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts, environment } = context;
    const asked = question(context);
    const score = await getScore(store, asked);
    const judged = score.standards.find(({ standard }) => standard === (asked.standard ?? 'all'));
    const below = config.failBelow !== undefined && !reaches(judged?.yagura.tenths, config.failBelow);
    if (config.json) printJson(context, { ...score, ...(config.failBelow === undefined ? {} : { below }) });
    else if (score.asOf === undefined) environment.out(`${texts.score.none}\n`);
    else {
      printTable(
        context,
        [
          { title: texts.score.standard, value: ({ standard }) => (standard === 'all' ? texts.score.all : standard) },
          { title: 'Yagura', value: ({ yagura }) => percent(yagura), align: 'right' },
          { title: 'Security Hub', value: ({ securityHub }) => percent(securityHub), align: 'right' },
          ...(['passed', 'failed', 'unknown', 'excepted', 'no-data', 'disabled'] as const).map((status) => ({
            title: CONTROL_STATUS_TEXTS[status][context.lang],
            value: ({ yagura }: (typeof score.standards)[number]) => String(yagura.counts[status]),
            align: 'right' as const,
          })),
        ],
        score.standards,
      );
      environment.out(`${summaryLines(context, score.summary).join('\n')}\n`);
      if (asked.standard !== undefined) await printControls(context, store, asked);
      await printWays(context, store, asked);
    }
    if (below) environment.err(`${fillTemplate(texts.score.below, { limit: config.failBelow ?? 0 })}\n`);
    return below ? BELOW : 0;
  });

export const runScoreLedger: CommandRun = (context, [run]) =>
  withStore(context, async (store) => {
    const { config, texts, lang, environment } = context;
    const ledger = await scoreLedger(store, {
      ...question(context),
      limit: config.limit,
      ...(run === undefined ? {} : { run }),
    });
    if (config.json) {
      printJson(context, ledger);
      return 0;
    }
    if (ledger.items.length === 0) environment.out(`${texts.score.noChange}\n`);
    for (const change of ledger.items) {
      const ends = { from: tenths(change.from), to: tenths(change.to), points: signed(change.tenths), at: change.at };
      environment.out(`${fillTemplate(texts.score.change, ends)}\n`);
      printTable(
        context,
        [
          { title: texts.score.points, value: (row) => signed(row.tenths), align: 'right' },
          { title: texts.score.cause, value: (row) => SCORE_CAUSE_TEXTS[row.cause][lang] },
          { title: texts.column.rule, value: (row) => row.rule },
          {
            title: texts.column.account,
            value: ({ accounts, total }) => `${accounts.slice(0, 3).join(' ')}${total > 3 ? ` +${total - 3}` : ''}`,
            shrink: true,
          },
        ],
        change.entries,
      );
      environment.out('\n');
    }
    return 0;
  });

export const runScoreHistory: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts, environment } = context;
    const history = await scoreHistory(store, question(context));
    if (config.json) printJson(context, history);
    else if (history.items.length === 0) environment.out(`${texts.score.none}\n`);
    else {
      printTable(
        context,
        [
          { title: texts.score.at, value: (row) => row.at },
          { title: texts.score.score, value: (row) => tenths(row.tenths), align: 'right' },
          { title: texts.column.passed, value: (row) => String(row.counts.passed), align: 'right' },
          { title: texts.column.failed, value: (row) => String(row.counts.failed), align: 'right' },
          { title: texts.column.unknown, value: (row) => String(row.counts.unknown), align: 'right' },
          { title: texts.score.run, value: (row) => row.runId },
        ],
        history.items.slice(-config.limit),
      );
    }
    return 0;
  });

function question({ config }: CommandContext): Asked {
  return {
    ...(config.standard === undefined ? {} : { standard: config.standard }),
    ...(config.account === undefined ? {} : { scope: config.account }),
  };
}

function summaryLines(
  { texts }: CommandContext,
  summary: Record<'yagura' | 'securityHub', Record<'averageOfStandards' | 'acrossStandards', ScoreNumber>>,
): string[] {
  return (['averageOfStandards', 'acrossStandards'] as const).map((name) =>
    fillTemplate(texts.score[name], {
      yagura: percent(summary.yagura[name]),
      securityHub: percent(summary.securityHub[name]),
    }),
  );
}

async function printControls(context: CommandContext, store: Store, { standard = 'all', scope }: Asked): Promise<void> {
  const { texts, lang, environment } = context;
  const { items } = await getStandard(store, standard, scope);
  environment.out('\n');
  printTable(
    context,
    [
      { title: texts.column.control, value: (row) => row.control },
      {
        title: texts.column.state,
        value: (row) => CONTROL_STATUS_TEXTS[row.status][lang],
        style: ({ status }) => (status === 'failed' ? 'red' : status === 'unknown' ? 'yellow' : undefined),
      },
      { title: texts.column.failed, value: (row) => String(row.failed), align: 'right' },
      { title: texts.column.unknown, value: (row) => String(row.unknown), align: 'right' },
      { title: texts.column.accounts, value: (row) => String(row.failing.total), align: 'right' },
      { title: texts.score.title, value: (row) => row.title[lang], shrink: true },
    ],
    items,
  );
}

async function printWays(context: CommandContext, store: Store, asked: Asked): Promise<void> {
  const { texts, lang, environment } = context;
  const ways = (await scoreWhatIf(store, asked)).controls.filter((gain) => gain.tenths > 0).slice(0, WAYS);
  if (ways.length === 0) return;
  environment.out(`\n${texts.score.ways}\n`);
  printTable(
    context,
    [
      { title: texts.score.points, value: (row) => signed(row.tenths), align: 'right' },
      { title: texts.column.control, value: (row) => row.control },
      { title: texts.column.accounts, value: (row) => String(row.total), align: 'right' },
      { title: texts.score.title, value: (row) => row.title[lang], shrink: true },
    ],
    ways,
  );
}

/** No score reaches nothing: what nobody could judge is not good enough. */
function reaches(score: number | undefined, limit: number): boolean {
  return score !== undefined && score >= limit * 10;
}

function percent({ percent: value }: ScoreNumber): string {
  return value === undefined ? '–' : `${value} %`;
}

function tenths(value: number | undefined): string {
  return value === undefined ? '–' : `${(value / 10).toFixed(1)} %`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : '±'}${(Math.abs(value) / 10).toFixed(1)}`;
}
