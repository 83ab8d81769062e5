import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { SnapshotDiff } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { Completeness } from '../../parts/state.tsx';

type Row = SnapshotDiff['sight'][number];

/** Parts that were seen less, or more, than before: what is missing there is not gone. */
export function SightTable({ rows }: { rows: readonly Row[] }) {
  const { text, named } = useWords();
  const { number } = useFormats();
  const isRestored = (row: Row) => row.to === 'complete';
  return (
    <LocalTable
      title={text('sight.title')}
      description={text('sight.description')}
      placeholder={text('parts.find')}
      rows={rows}
      keyOf={(row) => `${row.kind}/${row.accountId}/${row.region}`}
      empty={<Empty title={text('parts.none')} next={text('filter.other')} />}
      columns={[
        {
          id: 'change',
          minWidth: 140,
          header: text('column.change'),
          value: (row) => (isRestored(row) ? 1 : 0),
          cell: (row) => (
            <StatusIndicator type={isRestored(row) ? 'success' : 'warning'}>
              {text(isRestored(row) ? 'sight.restored' : 'sight.lost')}
            </StatusIndicator>
          ),
        },
        { id: 'kind', minWidth: 190, header: text('column.kind'), value: (row) => row.kind, isRowHeader: true },
        { id: 'account', minWidth: 140, header: text('column.account'), value: (row) => row.accountId },
        { id: 'region', minWidth: 140, header: text('column.region'), value: (row) => row.region },
        {
          id: 'from',
          minWidth: 140,
          header: text('column.before'),
          value: (row) => named('completeness', row.from),
          cell: (row) => <Completeness state={row.from} />,
        },
        {
          id: 'to',
          minWidth: 150,
          header: text('column.after'),
          value: (row) => named('completeness', row.to),
          cell: (row) => <Completeness state={row.to} />,
        },
        {
          id: 'counts',
          minWidth: 160,
          header: text('sight.counts'),
          value: (row) => row.lost - row.gained,
          cell: (row) => `−${number(row.lost)} / +${number(row.gained)}`,
        },
      ]}
    />
  );
}
