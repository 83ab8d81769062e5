import Box from '@cloudscape-design/components/box';
import Popover from '@cloudscape-design/components/popover';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Host } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useAccounts } from '../../client/queries.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { hostHref } from '../../parts/runtime/host-href.ts';
import { LastSeen } from '../../parts/runtime/last-seen.tsx';

/** First what it is and whether it is heard of, then what it asks for; a number leads to where it is told. */
export function useHostColumns(): readonly TableProps.ColumnDefinition<Host>[] {
  const { text } = useWords();
  const accounts = useAccounts().data?.items;
  const nameOf = (id: string) => accounts?.find((account) => account.id === id)?.name ?? id;
  return [
    {
      id: 'name',
      header: text('runtime.machine'),
      isRowHeader: true,
      minWidth: 165,
      cell: (host) => (
        <>
          <GoLink href={hostHref(host.agent)}>{host.name || host.entity}</GoLink>
          <Box variant="small" display="block">
            {host.os}
          </Box>
          <Notes host={host} />
        </>
      ),
    },
    {
      id: 'account',
      header: text('column.account'),
      minWidth: 120,
      cell: ({ accountId, region }) =>
        accountId === '' ? (
          text('runtime.outside')
        ) : (
          <>
            <GoLink href={`/accounts/${accountId}`}>{nameOf(accountId)}</GoLink>
            <Box variant="small" display="block">
              {region}
            </Box>
          </>
        ),
    },
    { id: 'seen', header: text('runtime.lastSeen'), minWidth: 135, cell: (host) => <LastSeen host={host} /> },
    {
      id: 'ports',
      header: text('runtime.openPorts'),
      minWidth: 92,
      cell: ({ agent, openPorts }) => (
        <Amount agent={agent} tab="network" amount={openPorts} what={text('runtime.openPorts')} />
      ),
    },
    {
      id: 'restart',
      header: text('runtime.toRestart'),
      minWidth: 100,
      cell: ({ agent, toRestart }) => (
        <Amount agent={agent} tab="loaded" amount={toRestart} what={text('runtime.toRestart')} isBad />
      ),
    },
    {
      id: 'databases',
      header: text('runtime.databases'),
      minWidth: 105,
      cell: ({ databases }) => (databases.length === 0 ? '–' : databases.join(text('list.comma'))),
    },
    {
      id: 'hardening',
      header: text('runtime.hardening'),
      minWidth: 100,
      cell: ({ agent, hardeningFailures }) => (
        <Amount agent={agent} tab="hardening" amount={hardeningFailures} what={text('runtime.hardening')} isBad />
      ),
    },
    {
      id: 'missed',
      header: text('runtime.missed'),
      minWidth: 92,
      cell: ({ agent, missed }) => <Amount agent={agent} tab="missed" amount={missed} what={text('runtime.missed')} />,
    },
  ];
}

interface AmountProps {
  readonly agent: string;
  readonly tab: string;
  readonly amount: number;
  readonly what: string;
  readonly isBad?: boolean;
}

function Amount({ agent, tab, amount, what, isBad = false }: AmountProps) {
  const { text } = useWords();
  const { number } = useFormats();
  if (amount === 0) return '0';
  const link = (
    <GoLink href={`${hostHref(agent)}?tab=${tab}`} ariaLabel={text('today.number', { n: amount, what })}>
      {number(amount)}
    </GoLink>
  );
  return isBad ? <StatusIndicator type="warning">{link}</StatusIndicator> : link;
}

function Notes({ host: { notes } }: { host: Host }) {
  const { text, localized } = useWords();
  if (notes.length === 0) return null;
  return (
    <Box variant="small" display="block">
      <Popover
        content={
          <ul className="plain-list">
            {notes.map(({ code, sentence }) => (
              <li key={code}>{localized(sentence)}</li>
            ))}
          </ul>
        }
      >
        {text('runtime.notes', { count: notes.length })}
      </Popover>
    </Box>
  );
}
