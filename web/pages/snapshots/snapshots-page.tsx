import { useState } from 'react';
import { useNavigate } from 'react-router';
import Button from '@cloudscape-design/components/button';
import type { Snapshot } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useSnapshots } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoButton, GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** What was seen and when; two of them can be compared. */
export function SnapshotsPage() {
  const { text } = useWords();
  const snapshots = useSnapshots();
  return (
    <Page title={text('snapshots.title')} description={text('snapshots.description')}>
      <Answer query={snapshots} waiting={<Waiting lines={14} />}>
        {(data) => <SnapshotTable snapshots={data.items} />}
      </Answer>
    </Page>
  );
}

function SnapshotTable({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const { text, named } = useWords();
  const { number, moment } = useFormats();
  const navigate = useNavigate();
  const [selected, setSelected] = useState<readonly Snapshot[]>([]);
  const [older, newer] = selected.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const isPair = older !== undefined && newer !== undefined && selected.length === 2;
  return (
    <LocalTable
      title={text('snapshots.taken')}
      placeholder={text('snapshots.find')}
      rows={snapshots}
      keyOf={({ id }) => id}
      sortedBy={{ id: 'created', isDescending: true }}
      selection={{
        selectionType: 'multi',
        selectedItems: selected,
        onSelectionChange: ({ detail }) => setSelected(detail.selectedItems.slice(-2)),
        labelOf: (row) => text('snapshots.select', { at: moment(row.createdAt) }),
      }}
      actions={
        <Button
          disabled={!isPair}
          {...(isPair ? {} : { disabledReason: text('snapshots.chooseTwo') })}
          onClick={() => isPair && navigate(`/snapshots/${older.id}/diff/${newer.id}`)}
        >
          {text('snapshots.compare')}
        </Button>
      }
      empty={
        <Empty
          title={text('snapshots.none')}
          next={text('snapshots.none.next')}
          action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
        />
      }
      columns={[
        {
          id: 'created',
          minWidth: 210,
          header: text('column.taken'),
          value: (row) => row.createdAt,
          cell: (row) => (
            <GoLink href={`/snapshots/${row.id}`}>
              <Moment at={row.createdAt} />
            </GoLink>
          ),
          isRowHeader: true,
        },
        {
          id: 'id',
          minWidth: 160,
          header: text('column.id'),
          value: (row) => row.id,
          cell: (row) => <span className="code">{row.id.slice(0, 16)}</span>,
        },
        { id: 'via', minWidth: 110, header: text('column.via'), value: (row) => named('via', row.via) },
        {
          id: 'accounts',
          minWidth: 130,
          header: text('column.accounts'),
          value: (row) => row.accounts,
          cell: (row) => number(row.accounts),
        },
        {
          id: 'items',
          minWidth: 120,
          header: text('column.items'),
          value: (row) => row.items,
          cell: (row) => number(row.items),
        },
        {
          id: 'seen',
          minWidth: 210,
          header: text('column.seenAgain'),
          value: (row) => row.seenAt[0] ?? row.createdAt,
          cell: (row) => <Moment at={row.seenAt[0] ?? row.createdAt} />,
        },
      ]}
    />
  );
}
