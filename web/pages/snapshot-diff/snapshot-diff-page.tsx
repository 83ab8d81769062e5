import Alert from '@cloudscape-design/components/alert';
import Badge from '@cloudscape-design/components/badge';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import type { SnapshotDiff } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useSnapshotDiff } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Prose } from '../../parts/prose.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { SightTable } from './sight-table.tsx';

const COLORS = { added: 'green', removed: 'red', changed: 'blue' } as const;

/** What is different between two snapshots, and where sight was lost or won back. */
export function SnapshotDiffPage() {
  const { text } = useWords();
  const { from = '', to = '' } = useParams();
  const diff = useSnapshotDiff(from, to);
  return (
    <Page
      title={text('diff.title')}
      description={text('diff.of', { from: from.slice(0, 16), to: to.slice(0, 16) })}
      above={[{ text: text('snapshots.title'), href: '/snapshots' }]}
    >
      <Answer query={diff} waiting={<Waiting lines={24} />}>
        {(data) => (
          <SpaceBetween size="l">
            {data.truncated && (
              <Alert type="warning" statusIconAriaLabel={text('problem.warning')}>
                <Prose text={text('diff.truncated')} />
              </Alert>
            )}
            {data.sight.length > 0 && <SightTable rows={data.sight} />}
            <Changes rows={data.rows} />
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}

function Changes({ rows }: { rows: SnapshotDiff['rows'] }) {
  const { text } = useWords();
  const count = (change: keyof typeof COLORS) => rows.filter((row) => row.change === change).length;
  return (
    <LocalTable
      title={text('diff.changes')}
      description={text('diff.counts', { added: count('added'), removed: count('removed'), changed: count('changed') })}
      placeholder={text('diff.find')}
      rows={rows}
      keyOf={(row) => `${row.kind}/${row.accountId}/${row.region}/${row.resourceId}`}
      empty={<Empty title={text('diff.same')} next={text('diff.same.next')} />}
      columns={[
        {
          id: 'change',
          minWidth: 110,
          header: text('column.change'),
          value: (row) => text(`change.${row.change}`),
          cell: (row) => <Badge color={COLORS[row.change]}>{text(`change.${row.change}`)}</Badge>,
        },
        {
          id: 'name',
          minWidth: 180,
          header: text('column.resource'),
          value: (row) => row.resourceName || row.resourceId,
          isRowHeader: true,
        },
        { id: 'kind', minWidth: 190, header: text('column.kind'), value: (row) => row.kind },
        { id: 'account', minWidth: 140, header: text('column.account'), value: (row) => row.accountId },
        { id: 'region', minWidth: 140, header: text('column.region'), value: (row) => row.region },
        {
          id: 'pointers',
          minWidth: 240,
          header: text('column.pointers'),
          value: (row) => row.pointers.join(', '),
          cell: (row) => <span className="code">{row.pointers.join(', ') || '–'}</span>,
        },
      ]}
    />
  );
}
