import { styleText } from 'node:util';
import { fillTemplate } from '#kernel';
import type { Evidence, FindingSource } from '#api/contract';
import { caseText, changeText, type Explanation, explainFinding, reasonText } from '#queries';
import { SIDE_TEXTS, STAGE_TEXTS } from '#casework';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { day, SEVERITY_STYLES } from '../output/styles.ts';
import { terminalText } from '../output/terminal-text.ts';
import { CASEWORK_TEXTS } from '../texts/casework.ts';

export const runExplain: CommandRun = (context, [wanted = '']) =>
  withStore(context, async (store) => {
    const explanation = await explainFinding(store, wanted);
    if (context.config.json) printJson(context, explanation);
    else context.environment.out(`${render(context, explanation).join('\n')}\n`);
    return 0;
  });

function render(context: CommandContext, { finding, rule, fix }: Explanation): string[] {
  const told = finding.sourceRule;
  const { texts, lang, environment } = context;
  const colour = environment.outIsTerminal && environment.env['NO_COLOR'] === undefined;
  const bold = (text: string): string => (colour ? styleText('bold', text, { validateStream: false }) : text);
  const severity = texts.severity[finding.severity];
  const mark = colour ? styleText(SEVERITY_STYLES[finding.severity], severity, { validateStream: false }) : severity;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', bold(title), ...lines.map((line) => `  ${terminalText(line)}`)];
  const now = environment.clock.now();
  const controls = (rule?.answers ?? told?.answers ?? []).map((answer) => `${answer.catalogue} ${answer.id}`);
  return [
    `${mark}  ${bold(terminalText(rule?.title[lang] ?? told?.title ?? finding.rule))}  (${texts.state[finding.state]})`,
    ...section(texts.explain.what, [reasonText(rule, finding.reason, lang, now)]),
    ...section(texts.explain.where, [
      `${finding.accountName} (${finding.accountId}) ${finding.region}`,
      `${finding.resourceType} ${finding.resourceArn} ${finding.discriminator}`.trimEnd(),
    ]),
    ...section(texts.explain.why, rule ? [rule.why[lang]] : linesOf(told?.why)),
    ...section(texts.explain.mend, [
      ...mendOf(finding.outcome, rule?.mend[lang] ?? (told?.mend || undefined), fix?.steps[lang]),
      ...linesOf(told?.url),
    ]),
    ...section(texts.explain.owner, [
      finding.owner,
      ...finding.ownerProof.map((hop) => `${hop.hit ? '✓' : '·'} ${hop.by}: ${hop.pointer}`),
    ]),
    ...section(texts.explain.due, [`${day(finding.dueAt)}${finding.dueAt < now ? ` (${texts.overdue})` : ''}`]),
    ...section(
      texts.explain.proof,
      finding.evidence.map((item) => citation(item)),
    ),
    ...section(
      texts.explain.sources,
      finding.sources.map((source) => sourceLine(context, source)),
    ),
    ...section(texts.explain.controls, controls),
    ...(finding.suppression
      ? section(texts.column.state, [fillTemplate(texts.explain.suppression, { ...finding.suppression })])
      : []),
    ...section(CASEWORK_TEXTS.work[lang], [
      fillTemplate(CASEWORK_TEXTS.workLine[lang], {
        stage: STAGE_TEXTS[finding.stage][lang],
        side: SIDE_TEXTS[finding.side][lang],
      }),
      ...(finding.assignee === '' ? [] : [fillTemplate(CASEWORK_TEXTS.assignee[lang], { assignee: finding.assignee })]),
      ...(finding.snoozedUntil === undefined
        ? []
        : [fillTemplate(CASEWORK_TEXTS.snoozed[lang], { until: finding.snoozedUntil })]),
      ...finding.cases.map((entry) => `${entry.at}  ${entry.by}  ${caseText(entry, lang)}`),
    ]),
    ...section(
      texts.explain.history,
      finding.history.flatMap((change) => [
        `${change.at}  ${texts.state[change.to]}  ${changeText(change, rule, lang)}`,
        ...(change.to === 'fixed' || change.to === 'gone' ? change.evidence.map((item) => `  ${citation(item)}`) : []),
      ]),
    ),
  ];
}

/** What another product says: how it stands there, since when, and by which id. */
function sourceLine({ texts }: CommandContext, { source, status, severity, updatedAt, uid }: FindingSource): string {
  return [source, texts.sourceStatus[status], texts.severity[severity], updatedAt.slice(0, 10), uid].join('  ');
}

function linesOf(text: string | undefined): string[] {
  return text ? text.split('\n') : [];
}

/** What is unknown is mended by the action (restoring sight); what fails by the rule's own advice. */
function mendOf(outcome: string, mend: string | undefined, steps: string | undefined): string[] {
  const advice = outcome === 'unknown' ? (steps ?? mend) : mend;
  return advice?.split('\n') ?? [];
}

/** Where it was seen, what was found there, and when. */
function citation({ source, pointer, value, observedAt }: Evidence): string {
  return `${source} ${pointer}${value === undefined ? '' : ` = ${value}`} @ ${observedAt}`;
}
