import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Topology } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useTopology } from '../../client/runtime-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Connections } from './connections.tsx';
import { Nodes } from './nodes.tsx';
import { TopologyFilter } from './topology-filter.tsx';
import { TopologyView } from './topology-view.tsx';
import { type TopologyChoice, useTopologyChoice } from './use-topology-choice.ts';

/** Who talks with whom: drawn, and in tables. */
export function TopologyPage() {
  const { text } = useWords();
  const { moment } = useFormats();
  const choice = useTopologyChoice();
  const topology = useTopology(choice.question);
  const { data } = topology;
  const isNothing = data !== undefined && data.nodes.length === 0 && !choice.isNarrowed;
  const sources = data && !isNothing ? text('topology.sources', { ...data.sources, at: moment(data.asOf) }) : '';
  return (
    <Page
      title={text('topology.title')}
      description={`${text('topology.description')} ${sources}`.trim()}
      above={[{ text: text('runtime.title'), href: '/runtime' }]}
    >
      {isNothing ? (
        <Empty
          title={text('topology.none')}
          next={`${text('topology.none.next')} ${text('topology.none.traces')}`}
          action={<GoButton href="/runtime">{text('topology.machines')}</GoButton>}
        />
      ) : (
        <SpaceBetween size="l">
          <TopologyFilter choice={choice} />
          <Answer query={topology} waiting={<Waiting lines={24} />}>
            {(found) => <Found topology={found} choice={choice} />}
          </Answer>
        </SpaceBetween>
      )}
    </Page>
  );
}

function Found({ topology, choice }: { topology: Topology; choice: TopologyChoice }) {
  const { text } = useWords();
  if (topology.nodes.length === 0) {
    return (
      <Empty
        title={text('topology.noMatch')}
        next={text('topology.noMatch.next')}
        action={<Button onClick={choice.clear}>{text('topology.whole')}</Button>}
      />
    );
  }
  return (
    <SpaceBetween size="l">
      <TopologyView topology={topology} choice={choice} />
      <Connections topology={topology} />
      <Nodes topology={topology} />
    </SpaceBetween>
  );
}
