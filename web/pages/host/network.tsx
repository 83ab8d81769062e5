import Badge from '@cloudscape-design/components/badge';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { FirstOf } from './first-of.tsx';
import { Pids, programsText } from './pids.tsx';

type Listener = HostDetail['listenerList']['items'][number];
type Connection = HostDetail['connectionList']['items'][number];

/** Ports the machine has open, and whom it talks with. */
export function Network({ host }: { host: HostDetail }) {
  return (
    <SpaceBetween size="l">
      <Listeners host={host} />
      <Connections host={host} />
    </SpaceBetween>
  );
}

function Listeners({ host: { listenerList } }: { host: HostDetail }) {
  const { text } = useWords();
  return (
    <LocalTable<Listener>
      title={text('host.listeners')}
      description={<FirstOf list={listenerList} />}
      rows={listenerList.items.toSorted((a, b) => Number(b.isOpenToAll) - Number(a.isOpenToAll) || a.port - b.port)}
      keyOf={({ protocol, address, port, pids }) => `${protocol} ${address} ${port} ${pids.join()}`}
      empty={<Empty title={text('host.listeners.none')} next={text('host.seen.none.next')} />}
      columns={[
        {
          id: 'port',
          header: text('host.port'),
          minWidth: 110,
          isRowHeader: true,
          value: ({ port }) => port,
          cell: ({ protocol, port }) => `${protocol}/${port}`,
        },
        {
          id: 'address',
          header: text('host.address'),
          minWidth: 200,
          value: ({ address }) => address,
          cell: ({ address, isOpenToAll }) =>
            isOpenToAll ? (
              <StatusIndicator type="warning">
                <span className="whole-words">
                  {text('host.openToAll')} (<span className="code">{address}</span>)
                </span>
              </StatusIndicator>
            ) : (
              <span className="code">{address}</span>
            ),
        },
        {
          id: 'programs',
          header: text('host.programs'),
          minWidth: 220,
          value: programsText,
          cell: (row) => <Pids {...row} />,
        },
      ]}
    />
  );
}

function Connections({ host: { connectionList } }: { host: HostDetail }) {
  const { text } = useWords();
  const { number } = useFormats();
  return (
    <LocalTable<Connection>
      title={text('host.connections')}
      description={<FirstOf list={connectionList} about={text('host.connections.description')} />}
      placeholder={text('host.connections.find')}
      rows={connectionList.items.toSorted(
        (a, b) => Number(b.database !== undefined) - Number(a.database !== undefined),
      )}
      keyOf={({ protocol, direction, localAddress, port, remoteAddress, pids }) =>
        [protocol, direction, localAddress, port, remoteAddress, pids.join()].join(' ')
      }
      empty={<Empty title={text('host.connections.none')} next={text('host.seen.none.next')} />}
      columns={[
        {
          id: 'peer',
          header: text('host.peer'),
          minWidth: 190,
          isRowHeader: true,
          value: ({ remoteAddress }) => remoteAddress,
          cell: ({ remoteAddress }) => <span className="code">{remoteAddress}</span>,
        },
        {
          id: 'direction',
          header: text('host.direction'),
          minWidth: 100,
          value: ({ direction }) => text(`hostDirection.${direction}`),
        },
        {
          id: 'port',
          header: text('host.port'),
          minWidth: 110,
          value: ({ port }) => port,
          cell: ({ protocol, port }) => `${protocol}/${port}`,
        },
        {
          id: 'database',
          header: text('host.database'),
          minWidth: 130,
          value: ({ database }) => database ?? '',
          cell: ({ database }) => (database === undefined ? '–' : <Badge color="blue">{database}</Badge>),
        },
        {
          id: 'programs',
          header: text('host.programs'),
          minWidth: 200,
          value: programsText,
          cell: (row) => <Pids {...row} />,
        },
        {
          id: 'count',
          header: text('host.count'),
          minWidth: 80,
          value: ({ count }) => count,
          cell: ({ count }) => number(count),
        },
      ]}
    />
  );
}
