import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { lazy, Suspense, useMemo } from 'react';
import type { Topology } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { drawingOf } from './drawing.ts';
import { Legend } from './legend.tsx';
import { NodeFacts } from './node-facts.tsx';
import type { TopologyChoice } from './use-topology-choice.ts';

const TopologyGraph = lazy(async () => ({ default: (await import('./topology-graph.tsx')).TopologyGraph }));

/** The drawing, beside it the node that is looked at, or what the marks mean. */
export function TopologyView({ topology, choice }: { topology: Topology; choice: TopologyChoice }) {
  const { text } = useWords();
  const drawing = useMemo(() => drawingOf(topology), [topology]);
  const { left } = topology;
  const chosen = drawing.nodes.find(({ members }) => members.some(({ id }) => id === choice.node));
  const told = [
    ...(left.nodes + left.edges > 0 ? [text('topology.left', { nodes: left.nodes, edges: left.edges })] : []),
    ...(left.hosts > 0 ? [text('topology.leftHosts', { n: left.hosts })] : []),
    ...(drawing.alone > 0 ? [text('topology.alone', { count: drawing.alone })] : []),
  ];
  return (
    <Container header={<Header variant="h2">{text('topology.graph')}</Header>}>
      {told.map((line) => (
        <Box key={line} variant="p">
          {line}
        </Box>
      ))}
      {drawing.nodes.length > 0 && (
        <div className="topology-view">
          <div className="topology-drawing">
            <Suspense fallback={null}>
              <TopologyGraph
                // Another part of the topology begins at its own corner.
                key={`${drawing.width} ${drawing.height}`}
                label={text('topology.graph')}
                drawing={drawing}
                chosen={chosen?.node.id}
                onChoose={(id) => choice.look(id === chosen?.node.id ? undefined : id)}
              />
            </Suspense>
          </div>
          {chosen === undefined ? (
            <Legend />
          ) : (
            <section className="topology-facts" aria-label={text('topology.chosen')}>
              <NodeFacts members={chosen.members} topology={topology} choice={choice} />
            </section>
          )}
        </div>
      )}
    </Container>
  );
}
