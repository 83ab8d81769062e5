import type { Report, ReportFinding, ReportRequirement, ReportRisk } from '#api/contract';
import { CONTROL_STATUS_TEXTS } from '../../score/texts.ts';
import { type Content, element, type Markup } from './markup.ts';
import { type Column, day, note, percent, section, table, type Writer } from './parts.ts';

/** Title page: whose report, of what, of when, and the score with its rule. */
export function cover(writer: Writer, { organization, standard, period, score }: Report): Content {
  const { say, lang } = writer;
  const facts: readonly (readonly [string, Content])[] = [
    [say('guideline'), named(standard.title[lang], standard.version)],
    [say('source'), `${standard.source.url} (${say('readOn', { day: standard.source.read })})`],
    [say('organization'), organization.id ?? '–'],
    [say('managementAccount'), organization.managementAccountId ?? '–'],
    [say('accounts'), organization.accounts],
    [say('period'), `${day(period.since)} – ${day(period.until)}`],
    [say('asOf'), period.until],
  ];
  const rows = facts.map(([name, value]) =>
    element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)),
  );
  return [
    element('h1', {}, say('title', { standard: standard.title[lang] })),
    organization.isSample ? note(say('sample')) : undefined,
    element('table', {}, element('tbody', {}, rows)),
    element('h2', {}, say('score')),
    element('p', { class: 'score' }, percent(writer, score.yagura)),
    element('p', {}, say('scoreRule', { literal: percent(writer, score.securityHub) })),
    table(
      writer,
      Object.entries(score.yagura.counts).map(([status, count]) => ({
        title: CONTROL_STATUS_TEXTS[status as keyof typeof CONTROL_STATUS_TEXTS][lang],
        cell: () => count,
        isNumber: true as const,
      })),
      [0],
    ),
  ];
}

/** Some titles hold their version already. */
function named(title: string, version: string): string {
  return title.includes(version) ? title : `${title} ${version}`;
}

export function coverage(writer: Writer, { coverage: { requirements } }: Report): Markup {
  const { say, lang } = writer;
  const columns: readonly Column<ReportRequirement>[] = [
    { title: say('requirement'), cell: (row) => [element('strong', {}, row.control), ' ', row.title[lang]] },
    { title: say('answeredBy'), cell: (row) => row.rules.join(', ') },
    {
      title: say('status'),
      cell: (row) => element('span', { class: row.status }, CONTROL_STATUS_TEXTS[row.status][lang]),
    },
    { title: say('passed'), cell: (row) => row.passed, isNumber: true },
    { title: say('failed'), cell: (row) => row.failed, isNumber: true },
    { title: say('unknown'), cell: (row) => row.unknown, isNumber: true },
    { title: say('excepted'), cell: (row) => row.excepted, isNumber: true },
    {
      title: say('notAssessed'),
      cell: (row) => row.notAssessed.map((one) => element('div', {}, say('inAccounts', { ...one }))),
    },
    { title: say('evidence'), cell: (row) => element('code', {}, row.evidenceDigest.slice(0, 16)) },
  ];
  return section(say('coverage'), note(say('coverageNote')), table(writer, columns, requirements));
}

export function risk(writer: Writer, { residualRisk: { severities, findings } }: Report): Markup {
  const { say, lang } = writer;
  const counts: readonly Column<ReportRisk>[] = [
    { title: say('severity'), cell: ({ severity }) => say(severity) },
    { title: say('open'), cell: ({ open }) => open, isNumber: true },
    { title: say('overdue'), cell: ({ overdue }) => overdue, isNumber: true },
    { title: say('upTo7'), cell: ({ ages }) => ages.week, isNumber: true },
    { title: say('upTo30'), cell: ({ ages }) => ages.month, isNumber: true },
    { title: say('upTo90'), cell: ({ ages }) => ages.quarter, isNumber: true },
    { title: say('older'), cell: ({ ages }) => ages.older, isNumber: true },
    { title: say('oldest'), cell: ({ oldestOpenedAt }) => day(oldestOpenedAt ?? '') },
  ];
  const list: readonly Column<ReportFinding>[] = [
    { title: say('severity'), cell: (row) => say(row.severity) },
    { title: say('finding'), cell: (row) => row.title[lang] },
    { title: say('account'), cell: (row) => `${row.accountName} (${row.accountId})` },
    { title: say('resource'), cell: (row) => element('code', {}, row.resourceArn) },
    { title: say('owner'), cell: (row) => row.owner },
    { title: say('openedAt'), cell: (row) => day(row.openedAt) },
    {
      title: say('dueAt'),
      cell: (row) =>
        row.overdue ? element('span', { class: 'failed' }, `${day(row.dueAt)} ${say('overdue')}`) : day(row.dueAt),
    },
  ];
  return section(
    say('risk'),
    table(writer, counts, severities),
    element('h3', {}, say('worst')),
    table(writer, list, findings.items, findings.rest),
  );
}
