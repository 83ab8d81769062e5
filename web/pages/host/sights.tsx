import Tabs from '@cloudscape-design/components/tabs';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';
import { Hardening } from './hardening.tsx';
import { InMemory } from './in-memory.tsx';
import { Missed } from './missed.tsx';
import { Network } from './network.tsx';
import { Processes } from './processes.tsx';

interface Sight {
  readonly id: 'runs' | 'network' | 'loaded' | 'hardening' | 'missed';
  /** What there is to see, or to do. */
  readonly count: number;
  readonly content: ReactNode;
}

/** What was seen of a machine, one kind at a time; the address says which. */
export function Sights({ host }: { host: HostDetail }) {
  const { text } = useWords();
  const { number } = useFormats();
  const [search, setSearch] = useSearchParams();
  const sights: readonly Sight[] = [
    { id: 'runs', count: host.processList.total, content: <Processes host={host} /> },
    {
      id: 'network',
      count: host.listenerList.total + host.connectionList.total,
      content: <Network host={host} />,
    },
    { id: 'loaded', count: host.oldFiles.total, content: <InMemory host={host} /> },
    { id: 'hardening', count: host.hardeningFailures, content: <Hardening host={host} /> },
    { id: 'missed', count: host.notSeen.length, content: <Missed host={host} /> },
  ];
  const shown = sights.find(({ id }) => id === search.get('tab')) ?? sights[0];
  return (
    <Tabs
      ariaLabel={text('host.facts')}
      activeTabId={shown?.id ?? 'runs'}
      onChange={({ detail }) => setSearch({ tab: detail.activeTabId }, { replace: true })}
      tabs={sights.map(({ id, count, content }) => ({
        id,
        label: text('host.tab.count', { name: text(`host.tab.${id}`), n: number(count) }),
        content,
      }))}
    />
  );
}
