import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Archives } from './archives.tsx';
import { Classes } from './classes.tsx';
import { FirstOf } from './first-of.tsx';
import { IdleLibraries } from './idle-libraries.tsx';
import { Pids } from './pids.tsx';
import { Runtimes } from './runtimes.tsx';

/** What is in the memory of processes: old code first, then what was loaded. */
export function InMemory({ host }: { host: HostDetail }) {
  return (
    <SpaceBetween size="l">
      <OldFiles host={host} />
      <Classes host={host} />
      <Runtimes host={host} />
      <Archives host={host} />
      {host.idleLibraries && <IdleLibraries idle={host.idleLibraries} />}
    </SpaceBetween>
  );
}

function OldFiles({ host: { oldFiles } }: { host: HostDetail }) {
  const { text } = useWords();
  return (
    <LocalTable
      title={text('host.oldFiles')}
      description={<FirstOf list={oldFiles} about={text('host.oldFiles.description')} />}
      rows={oldFiles.items}
      keyOf={({ path, state }) => `${path} ${state}`}
      empty={<Empty title={text('host.oldFiles.none')} next={text('host.oldFiles.none.next')} />}
      columns={[
        {
          id: 'path',
          header: text('host.file'),
          minWidth: 300,
          isRowHeader: true,
          value: ({ path }) => path,
          cell: ({ path }) => <span className="code">{path}</span>,
        },
        {
          id: 'state',
          header: text('host.state'),
          minWidth: 160,
          value: ({ state }) => text(`oldFile.${state}`),
          cell: ({ state }) => (
            <StatusIndicator type="warning">
              <span className="whole-words">{text(`oldFile.${state}`)}</span>
            </StatusIndicator>
          ),
        },
        {
          id: 'package',
          header: text('host.package'),
          minWidth: 150,
          value: (row) => row.package ?? '–',
        },
        {
          id: 'pids',
          header: text('host.processesOf'),
          minWidth: 160,
          value: ({ pids }) => pids.length,
          cell: (row) => <Pids pids={row.pids} />,
        },
      ]}
    />
  );
}
