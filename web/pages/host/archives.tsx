import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { FirstOf } from './first-of.tsx';
import { Pids } from './pids.tsx';

/** Archives that processes hold open, and programs that carry the list of what they were built of. */
export function Archives({ host: { archives, programs } }: { host: HostDetail }) {
  const { text } = useWords();
  const { number } = useFormats();
  const pids = {
    id: 'pids',
    header: text('host.processesOf'),
    minWidth: 150,
    value: (row: { readonly pids: readonly number[] }) => row.pids.length,
    cell: (row: { readonly pids: readonly number[] }) => <Pids pids={row.pids} />,
  };
  return (
    <SpaceBetween size="l">
      <LocalTable
        title={text('host.archives')}
        description={<FirstOf list={archives} />}
        rows={archives.items}
        keyOf={({ path }) => path}
        empty={<Empty title={text('host.archives.none')} next={text('host.seen.none.next')} />}
        columns={[
          {
            id: 'path',
            header: text('host.archive'),
            minWidth: 320,
            isRowHeader: true,
            value: ({ path }) => path,
            cell: ({ path, isDeleted }) => (
              <>
                <span className="code">{path}</span>
                {isDeleted && (
                  <div>
                    <StatusIndicator type="warning">
                      <span className="whole-words">{text('host.archive.removed')}</span>
                    </StatusIndicator>
                  </div>
                )}
              </>
            ),
          },
          pids,
        ]}
      />
      <LocalTable
        title={text('host.built')}
        description={<FirstOf list={programs} />}
        rows={programs.items}
        keyOf={({ path }) => path}
        empty={<Empty title={text('host.built.none')} next={text('host.seen.none.next')} />}
        columns={[
          {
            id: 'path',
            header: text('host.program'),
            minWidth: 320,
            isRowHeader: true,
            value: ({ path }) => path,
            cell: ({ path }) => <span className="code">{path}</span>,
          },
          {
            id: 'packages',
            header: text('host.built.packages'),
            minWidth: 130,
            value: (row) => row.packages,
            cell: (row) => number(row.packages),
          },
          pids,
        ]}
      />
    </SpaceBetween>
  );
}
