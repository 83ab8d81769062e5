import type { LedgerChange, Report, ReportDrill, ReportException, ReportGap } from '#api/contract';
import { controlTitle } from '../../score/standards.ts';
import { SCORE_CAUSE_TEXTS } from '../../score/texts.ts';
import { type Content, element, type Markup } from './markup.ts';
import { type Column, day, note, section, signed, table, tenths, type Writer } from './parts.ts';

export function exceptions(writer: Writer, { exceptions: { items, rest } }: Report): Markup {
  const { say } = writer;
  const columns: readonly Column<ReportException>[] = [
    {
      title: say('exception'),
      cell: (row) => (row.source === 'policy' ? `${row.id} (${say('fromPolicy')})` : row.id),
    },
    { title: say('status'), cell: (row) => [row.state, row.health === '' ? '' : ` / ${row.health}`] },
    { title: say('scope'), cell: (row) => (row.scope === '' ? '–' : element('code', {}, row.scope)) },
    { title: say('reason'), cell: (row) => row.reason },
    { title: say('approvedBy'), cell: (row) => row.approvedBy || '–' },
    { title: say('until'), cell: (row) => day(row.until) },
    {
      title: say('compensating'),
      cell: (row) => (row.compensating === '' ? '–' : element('code', {}, row.compensating)),
    },
    { title: say('covered'), cell: (row) => row.covered, isNumber: true },
  ];
  return section(say('exceptions'), table(writer, columns, items, rest));
}

export function drills(writer: Writer, { drills: { items, rest } }: Report): Markup {
  const { say } = writer;
  const columns: readonly Column<ReportDrill>[] = [
    { title: say('started'), cell: (row) => row.startedAt },
    { title: say('status'), cell: (row) => row.state },
    { title: say('owner'), cell: (row) => row.owner },
    {
      title: say('hops'),
      cell: (row) => row.hops.map(({ hop, seconds }) => element('div', {}, say('hop', { hop, seconds }))),
    },
    { title: say('dueAt'), cell: (row) => row.deadline },
  ];
  return section(say('drills'), table(writer, columns, items, rest));
}

export function movement(writer: Writer, { history, ledger }: Report): Markup {
  const { say } = writer;
  return section(
    say('history'),
    table(
      writer,
      [
        { title: say('at'), cell: (row) => row.at },
        { title: say('score'), cell: (row) => tenths(writer, row.tenths), isNumber: true },
        { title: say('passed'), cell: (row) => row.counts.passed, isNumber: true },
        { title: say('failed'), cell: (row) => row.counts.failed, isNumber: true },
        { title: say('unknown'), cell: (row) => row.counts.unknown, isNumber: true },
        { title: say('excepted'), cell: (row) => row.counts.excepted, isNumber: true },
      ],
      history.items,
      history.rest,
    ),
    element('h3', {}, say('ledger')),
    note(say('ledgerNote')),
    ledger.items.length === 0 ? element('p', {}, say('none')) : ledger.items.map((change) => causes(writer, change)),
    ledger.rest > 0 ? note(say('rest', { count: ledger.rest })) : undefined,
  );
}

function causes(writer: Writer, change: LedgerChange): Content {
  const { say, lang } = writer;
  const ends = { at: change.at, from: tenths(writer, change.from), to: tenths(writer, change.to) };
  return [
    element('h3', {}, say('change', { ...ends, points: signed(change.tenths) })),
    table(
      writer,
      [
        { title: say('points'), cell: (row) => signed(row.tenths), isNumber: true },
        { title: say('cause'), cell: (row) => SCORE_CAUSE_TEXTS[row.cause][lang] },
        { title: say('rule'), cell: (row) => controlTitle([row.rule])[lang] },
        {
          title: say('account'),
          cell: ({ accounts, total }) => `${accounts.slice(0, 3).join(', ')}${total > 3 ? ` +${total - 3}` : ''}`,
        },
      ],
      change.entries,
    ),
  ];
}

export function sight(writer: Writer, { sight: { accountsWithGaps, gaps } }: Report): Markup {
  const { say } = writer;
  const columns: readonly Column<ReportGap>[] = [
    { title: say('account'), cell: (row) => row.accountId },
    { title: say('reason'), cell: (row) => row.reason },
    { title: say('controls'), cell: (row) => row.controls, isNumber: true },
  ];
  return section(
    say('sight'),
    element('p', {}, say('sightNote', { accounts: accountsWithGaps })),
    table(writer, columns, gaps.items, gaps.rest),
  );
}

export function digests(writer: Writer, { digests: of }: Report): Markup {
  const { say } = writer;
  const rows = [
    [say('snapshotDigest'), of.snapshot],
    [say('policyDigest'), of.policy],
    [say('stateDigest'), of.scoreState],
    [say('contentDigest'), of.content],
  ] as const;
  return section(
    say('digests'),
    note(say('digestNote')),
    element(
      'table',
      {},
      element(
        'tbody',
        {},
        rows.map(([name, digest]) =>
          element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, element('code', {}, digest))),
        ),
      ),
    ),
  );
}
