import type { FindingRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Due } from '../../parts/due.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { Day } from '../../parts/moment.tsx';
import { useReason } from '../../parts/reason.ts';
import { StageMark } from '../../parts/work/stage.tsx';
import { useProduct } from '../../parts/work/product.ts';
import type { ServerColumn } from '../../parts/server-table.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { FindingState } from '../../parts/state.tsx';

const SETTLED: readonly FindingRow['state'][] = ['fixed', 'gone', 'suppressed'];

/** Columns of the findings list; the later ones are hidden until somebody asks for them. */
export function useFindingColumns(): readonly ServerColumn<FindingRow>[] {
  const { text } = useWords();
  const reason = useReason();
  const product = useProduct();
  return [
    {
      id: 'severity',
      header: text('column.severity'),
      width: 115,
      sort: 'severity',
      cell: (row) => <SeverityBadge severity={row.severity} />,
    },
    {
      id: 'finding',
      header: text('column.finding'),
      width: 300,
      isRowHeader: true,
      cell: (row) => <GoLink href={`/findings/${row.id}`}>{reason(row)}</GoLink>,
    },
    {
      id: 'resource',
      header: text('column.resource'),
      width: 130,
      cell: (row) => row.resourceName || row.resourceArn,
    },
    {
      id: 'account',
      header: text('column.account'),
      width: 130,
      cell: (row) => <GoLink href={`/accounts/${row.accountId}`}>{row.accountName || row.accountId}</GoLink>,
    },
    {
      id: 'due',
      header: text('column.due'),
      width: 170,
      sort: 'due',
      cell: (row) => <Due at={row.dueAt} isSettled={SETTLED.includes(row.state)} />,
    },
    { id: 'stage', header: text('column.stage'), width: 140, cell: (row) => <StageMark stage={row.stage} /> },
    { id: 'owner', header: text('column.owner'), width: 125, cell: (row) => row.owner },
    { id: 'assignee', header: text('column.assignee'), width: 130, cell: (row) => row.assignee || '–' },
    { id: 'state', header: text('column.state'), width: 130, cell: (row) => <FindingState state={row.state} /> },
    {
      id: 'opened',
      header: text('column.opened'),
      width: 190,
      sort: 'opened',
      isHidden: true,
      cell: (row) => <Day at={row.openedAt} />,
    },
    {
      id: 'changed',
      header: text('column.changed'),
      width: 190,
      sort: 'changed',
      isHidden: true,
      cell: (row) => <Day at={row.changedAt} />,
    },
    { id: 'source', header: text('column.product'), width: 140, isHidden: true, cell: (row) => product(row.source) },
    { id: 'side', header: text('column.side'), width: 120, isHidden: true, cell: (row) => text(`side.${row.side}`) },
    {
      id: 'snoozed',
      header: text('column.snoozed'),
      width: 190,
      isHidden: true,
      cell: (row) => <Day at={row.snoozedUntil} />,
    },
    { id: 'rule', header: text('column.rule'), width: 200, isHidden: true, cell: (row) => row.rule },
    {
      id: 'outcome',
      header: text('column.outcome'),
      width: 130,
      isHidden: true,
      cell: (row) => text(`outcome.${row.outcome}`),
    },
    { id: 'accountId', header: text('column.accountId'), width: 150, isHidden: true, cell: (row) => row.accountId },
    { id: 'region', header: text('column.region'), width: 140, isHidden: true, cell: (row) => row.region },
    { id: 'type', header: text('column.type'), width: 200, isHidden: true, cell: (row) => row.resourceType },
    {
      id: 'arn',
      header: text('column.arn'),
      width: 360,
      isHidden: true,
      cell: (row) => <span className="code">{row.resourceArn}</span>,
    },
  ];
}
