import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Age } from '../../parts/moment.tsx';
import { FirstOf } from './first-of.tsx';

type Process = HostDetail['processList']['items'][number];

/** What runs, as whom, and in which service or container. */
export function Processes({ host: { processList } }: { host: HostDetail }) {
  const { text } = useWords();
  const placeOf = usePlace();
  return (
    <LocalTable<Process>
      title={text('host.processes')}
      description={<FirstOf list={processList} />}
      placeholder={text('host.processes.find')}
      rows={processList.items}
      keyOf={({ pid }) => String(pid)}
      empty={<Empty title={text('host.processes.none')} next={text('host.seen.none.next')} />}
      columns={[
        { id: 'pid', header: text('host.pid'), minWidth: 90, value: ({ pid }) => pid },
        {
          id: 'program',
          header: text('host.program'),
          minWidth: 260,
          isRowHeader: true,
          value: ({ name, program }) => `${name} ${program}`,
          cell: (process) => <ProgramCell process={process} />,
        },
        { id: 'user', header: text('host.user'), minWidth: 110, value: ({ user }) => user ?? '–' },
        {
          id: 'place',
          header: text('host.place'),
          minWidth: 200,
          value: (process) => placeOf(process).join(' '),
          cell: (process) => {
            const lines = placeOf(process);
            return lines.length === 0 ? '–' : lines.map((line) => <div key={line}>{line}</div>);
          },
        },
        {
          id: 'started',
          header: text('host.started'),
          minWidth: 140,
          value: ({ startedAt }) => startedAt ?? '',
          cell: ({ startedAt }) => (startedAt === undefined ? '–' : <Age at={startedAt} />),
        },
        {
          id: 'arguments',
          header: text('host.arguments'),
          minWidth: 280,
          value: ({ command }) => command?.slice(1).join(' ') ?? '–',
          cell: ({ command }) => <span className="code">{command?.slice(1).join(' ') || '–'}</span>,
        },
      ]}
    />
  );
}

function ProgramCell({ process: { name, program, oldFiles } }: { process: Process }) {
  const { text } = useWords();
  return (
    <>
      {name}
      {program !== name && (
        <Box variant="small" display="block">
          <span className="code">{program}</span>
        </Box>
      )}
      {oldFiles.length > 0 && (
        <StatusIndicator type="warning">
          <span className="whole-words">{text('host.old', { count: oldFiles.length })}</span>
        </StatusIndicator>
      )}
    </>
  );
}

/** Characters of a container's id that tell it from others. */
const ID_SHOWN = 12;

function usePlace(): (process: Process) => readonly string[] {
  const { text } = useWords();
  return ({ unit, container }) => [
    ...(unit === undefined ? [] : [unit]),
    ...(container === undefined
      ? []
      : [text('host.container', { runtime: container.runtime, id: container.id.slice(0, ID_SHOWN) })]),
    ...(container?.pod === undefined ? [] : [text('host.pod', { id: container.pod })]),
    ...(container?.task === undefined ? [] : [text('host.task', { id: container.task })]),
  ];
}
