import { SEVERITIES, type Severity } from '#kernel';
import { getRisk, getRiskDay, riskCsv } from '#queries';
import { type Risk, RISK_PACE_UNITS, type RiskDay, type RiskDayDetail, type RiskShare } from '#api/contract';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printPieces, printTable } from '../output/print.ts';
import { RISK_TERM_TEXTS, RISK_TEXTS as TEXTS } from '../texts/risk.ts';

/** Cells of the longest bar. */
const BAR = 30;

/** Days that are all shown; of more only those on which something moved. */
const MAX_DAYS = 31;

export const runRisk: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const { account, days, riskDay } = config;
    if (riskDay !== undefined) {
      const detail = await getRiskDay(store, { day: riskDay, account });
      if (config.json) printJson(context, detail);
      else printDay(context, detail);
      return 0;
    }
    const risk = await getRisk(store, { asOf: environment.clock.now(), days, account });
    if (config.json) printJson(context, risk);
    else if (config.csv) await printPieces(context, riskCsv(risk));
    else printRisk(context, risk);
    return 0;
  });

function printRisk(context: CommandContext, { days, causes: told }: Risk): void {
  const last = days.at(-1);
  if (last === undefined) return printLine(context, say(context, TEXTS.none));
  const shown = days.length > MAX_DAYS ? days.filter((day) => day.causes.length > 0 || day === last) : days;
  const most = Math.max(1, ...shown.map(({ level }) => level.total));
  printTable(
    context,
    [
      { title: say(context, TEXTS.day), value: ({ day }) => day },
      { title: say(context, TEXTS.total), value: ({ level }) => String(level.total), align: 'right' },
      { title: say(context, TEXTS.pace), value: ({ level }) => paceText(level.pace), align: 'right' },
      { title: say(context, TEXTS.chart), value: (day) => barOf(day, most) },
      { title: say(context, TEXTS.causes), value: ({ causes }) => causesText(context, causes, told), shrink: true },
    ],
    shown,
  );
  printLine(context);
  printLine(context, say(context, TEXTS.bySeverity, { counts: countsText(context, last.level.active) }));
  printLine(context, say(context, TEXTS.legend, { suppressed: sumOf(last.level.suppressed) }));
  printLine(context, say(context, TEXTS.paceMeaning));
}

/** What nobody looks at any more never shortens a bar. */
function barOf({ level }: RiskDay, most: number): string {
  const cells = (count: number) => Math.ceil((count / most) * BAR);
  const unseen = sumOf(level.notLookedAt);
  const all = cells(level.total);
  const pale = Math.min(all, cells(unseen));
  return '█'.repeat(all - pale) + '░'.repeat(pale);
}

function causesText({ lang }: CommandContext, causes: readonly RiskShare[], told: Risk['causes']): string {
  const titles = new Map(told.map(({ cause, title }) => [cause, title[lang]]));
  return causes
    .map(({ cause, changes, effect }) => {
      const number = effect.total === 0 ? `(${changes})` : signed(effect.total);
      return `${titles.get(cause) ?? cause} ${number}`;
    })
    .join(', ');
}

function countsText(context: CommandContext, counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.toReversed()
    .filter((severity) => counts[severity] > 0 || severity !== 'informational')
    .map((severity) => `${say(context, RISK_TERM_TEXTS[severity])} ${counts[severity]}`)
    .join(', ');
}

function printDay(context: CommandContext, { day, before, level, causes }: RiskDayDetail): void {
  const change = signed(level.total - before.total);
  printLine(context, say(context, TEXTS.ofDay, { day, before: before.total, after: level.total, change }));
  if (causes.length === 0) return printLine(context, say(context, TEXTS.still));
  printLine(context);
  const named = (names: readonly string[], total: number) => {
    const more = total - names.length;
    return more > 0 ? [...names, say(context, TEXTS.more, { count: more })].join(', ') : names.join(', ');
  };
  printTable(
    context,
    [
      { title: say(context, TEXTS.causes), value: ({ title }) => title[context.lang] },
      { title: say(context, TEXTS.change), value: ({ effect }) => signed(effect.total), align: 'right' },
      { title: say(context, TEXTS.findings), value: ({ changes }) => String(changes), align: 'right' },
      {
        title: say(context, TEXTS.vulnerabilities),
        value: ({ vulnerabilities, vulnerabilitiesTotal }) =>
          named(
            vulnerabilities.slice(0, 3).map(({ name }) => name),
            vulnerabilitiesTotal,
          ),
        shrink: true,
      },
      {
        title: say(context, TEXTS.resources),
        value: ({ resources, resourcesTotal }) =>
          named(
            resources.slice(0, 3).map(({ name, arn }) => (name === '' ? arn : name)),
            resourcesTotal,
          ),
        shrink: true,
      },
    ],
    causes,
  );
}

function paceText(pace: number): string {
  return (pace / RISK_PACE_UNITS).toFixed(1);
}

function signed(number: number): string {
  return number > 0 ? `+${number}` : number < 0 ? `−${-number}` : '±0';
}

function sumOf(counts: Readonly<Record<Severity, number>>): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
