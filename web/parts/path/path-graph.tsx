import '@xyflow/react/dist/base.css';
import './path-graph.css';
import { Controls, type Edge, Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import type { Hop } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useElementName } from '../exposure/element-name.ts';
import { ARROW, LOOKED_AT, useGraphLabels } from './graph-settings.ts';
import { HopIcon } from './hop-role.tsx';
import { NODE, placeNodes } from './place-nodes.ts';
import { graphOf, keysOf, type Way } from './ways.ts';

type HopNode = Node<
  { readonly hop: Hop; readonly isChosen: boolean; readonly isFaint: boolean; readonly isStop: boolean },
  'hop'
>;

interface PathGraphProps {
  readonly label: string;
  readonly ways: readonly Way[];
  /** The way whose hops are told beside the graph. */
  readonly shown: Way;
  /** Key of the hop that is looked at. */
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

const NODE_TYPES = { hop: HopView };

/** Ways as a graph; a hop can be chosen by mouse and keyboard. A chunk of its own: the library is large. */
export function PathGraph({ label, ways, shown, chosen, onChoose }: PathGraphProps) {
  const { nodes, edges } = useMemo(() => place(ways, shown, chosen), [ways, shown, chosen]);
  const labels = useGraphLabels();
  return (
    <ReactFlow
      className="path-graph"
      aria-label={label}
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      onNodeClick={(_event, node) => onChoose(node.id)}
      ariaLabelConfig={labels}
      {...LOOKED_AT}
      fitView
      fitViewOptions={{ maxZoom: 1, padding: { top: '12px', bottom: '52px', x: '8px' } }}
      minZoom={0.2}
    >
      <Controls showInteractive={false} orientation="horizontal" />
    </ReactFlow>
  );
}

function place(ways: readonly Way[], shown: Way, chosen: string | undefined): { nodes: HopNode[]; edges: Edge[] } {
  const graph = graphOf(ways);
  const places = placeNodes(graph);
  const onWay = keysOf(shown);
  const pairs = new Set(onWay.slice(1).map((key, index) => `${onWay[index]}\n${key}`));
  const stops = new Set(ways.filter(({ isStopped }) => isStopped === true).map((way) => keysOf(way).at(-1)));
  return {
    nodes: graph.nodes.map(({ key, hop }) => ({
      id: key,
      type: 'hop',
      position: places.get(key) ?? { x: 0, y: 0 },
      width: NODE.width,
      height: NODE.height,
      data: { hop, isChosen: key === chosen, isFaint: !onWay.includes(key), isStop: stops.has(key) },
    })),
    edges: graph.edges.map(({ from, to }) => ({
      id: `${from}\n${to}`,
      source: from,
      target: to,
      className: pairs.has(`${from}\n${to}`) ? 'path-edge' : 'path-edge path-faint',
      markerEnd: ARROW,
    })),
  };
}

/** The wrapper of the library hears the click of the button, so that mouse and keyboard do the same. */
function HopView({ data: { hop, isChosen, isFaint, isStop } }: NodeProps<HopNode>) {
  const { text } = useWords();
  const nameOf = useElementName();
  const state = isStop ? 'stop' : hop.webAcl?.state === 'attached' ? 'guarded' : hop.webAcl ? 'bare' : 'plain';
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <button
        type="button"
        className={`path-node path-${state}${isFaint ? ' path-faint' : ''}`}
        aria-pressed={isChosen}
      >
        <HopIcon role={hop.role} />
        <span className="path-words">
          <span className="path-role">
            {text(`hopRole.${hop.role}`)}
            {isStop
              ? ` · ${text('path.stopsHere')}`
              : hop.webAcl
                ? ` · ${text(`webAclState.${hop.webAcl.state}`)}`
                : ''}
          </span>
          <span className="path-name">{nameOf(hop.element)}</span>
        </span>
      </button>
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  );
}
