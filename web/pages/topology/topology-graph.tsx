import '@xyflow/react/dist/base.css';
import '../../parts/path/path-graph.css';
import './topology-graph.css';
import {
  Controls,
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useReactFlow,
} from '@xyflow/react';
import { type FocusEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../app/language.tsx';
import { ARROW, LOOKED_AT, useGraphLabels } from '../../parts/path/graph-settings.ts';
import { type DrawnEdge, type DrawnNode, type Drawing, NODE } from './drawing.ts';
import { labelOf, machineOf } from './groups.ts';
import { NodeIcon } from './node-icon.tsx';
import { useNodeNames } from './use-node-names.ts';

type ServiceNode = Node<{ readonly drawn: DrawnNode; readonly isChosen: boolean; readonly isFaint: boolean }, 'one'>;

type Flow = ReactFlowInstance<ServiceNode>;

type Frame = RefObject<HTMLDivElement | null>;

interface TopologyGraphProps {
  readonly label: string;
  readonly drawing: Drawing;
  /** Id of the node that is looked at. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const NODE_TYPES = { one: NodeView };

/** Smaller than this names are not read any more: of a larger drawing a part is shown first. */
const LEAST_ZOOM = 0.75;
const MARGIN = 16;

/** Height of the controls at the lower edge. */
const CONTROLS = 52;

/** The drawing, to be moved and zoomed; a node can be chosen by mouse and keyboard. A chunk of its own: the library is large. */
export function TopologyGraph({ label, drawing, chosen, onChoose }: TopologyGraphProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { nodes, edges } = useMemo(() => partsOf(drawing, chosen), [drawing, chosen]);
  const labels = useGraphLabels();
  return (
    <ReactFlow
      ref={frame}
      className="path-graph"
      aria-label={label}
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      onInit={(flow) => begin(flow, frame.current, drawing, chosen)}
      onNodeClick={(_event, { data }) => onChoose(data.drawn.node.id)}
      ariaLabelConfig={labels}
      {...LOOKED_AT}
      minZoom={0.1}
    >
      <Controls showInteractive={false} orientation="horizontal" />
      <Follow nodes={drawing.nodes} chosen={chosen} frame={frame} />
    </ReactFlow>
  );
}

/** What is seen first: all of it where it can be read, else the node that is looked at, else where it begins. */
function begin(flow: Flow, frame: HTMLDivElement | null, { nodes, width, height }: Drawing, chosen?: string): void {
  const space = spaceOf(frame);
  const zoom = Math.min(1, space.width / width, space.height / height);
  if (zoom >= LEAST_ZOOM) {
    const middle = (room: number, size: number) => MARGIN + (room - size * zoom) / 2;
    void flow.setViewport({ x: middle(space.width, width), y: middle(space.height, height), zoom });
    return;
  }
  const looked = nodes.find((drawn) => isOf(drawn, chosen));
  if (looked !== undefined) return goTo(flow, looked);
  const first = nodes.filter(({ x }) => x < NODE.width);
  const top = first.reduce((sum, { y }) => sum + y, 0) / Math.max(1, first.length);
  // As much above the first column's middle as below it, but no more than there is.
  const up = Math.min(MARGIN, Math.max(space.height / 2 - top * LEAST_ZOOM, space.height - height * LEAST_ZOOM));
  void flow.setViewport({ x: MARGIN, y: up, zoom: LEAST_ZOOM });
}

/** A node is looked at with all that do the same. */
function isOf({ members }: DrawnNode, chosen: string | undefined): boolean {
  return members.some(({ id }) => id === chosen);
}

function spaceOf(frame: HTMLDivElement | null): { readonly width: number; readonly height: number } {
  const { clientWidth = 0, clientHeight = 0 } = frame ?? {};
  return { width: clientWidth - 2 * MARGIN, height: clientHeight - MARGIN - CONTROLS };
}

function goTo(flow: Pick<Flow, 'setCenter' | 'getZoom'>, { x, y }: DrawnNode): void {
  const zoom = Math.max(flow.getZoom(), LEAST_ZOOM);
  void flow.setCenter(x + NODE.width / 2, y + NODE.height / 2, { zoom });
}

/** Brings the node that is looked at into sight, when it was chosen elsewhere than in the drawing. */
function Follow({ nodes, chosen, frame }: { nodes: Drawing['nodes']; chosen: string | undefined; frame: Frame }) {
  const flow = useReactFlow();
  const isFirst = useRef(true);
  useEffect(() => {
    const looked = nodes.find((drawn) => isOf(drawn, chosen));
    const isBegun = !isFirst.current;
    isFirst.current = false;
    if (!isBegun || looked === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    const { width, height } = spaceOf(frame.current);
    const [left, top] = [looked.x * zoom + x, looked.y * zoom + y];
    const isSeen = left >= 0 && top >= 0 && left + NODE.width * zoom <= width && top + NODE.height * zoom <= height;
    if (!isSeen) goTo(flow, looked);
  }, [nodes, chosen, flow, frame]);
  return null;
}

function partsOf({ nodes, edges }: Drawing, chosen: string | undefined): { nodes: ServiceNode[]; edges: Edge[] } {
  const own = new Set(nodes.filter((drawn) => isOf(drawn, chosen)).map(({ key }) => key));
  const isNear = ({ from, to }: DrawnEdge) => own.size === 0 || own.has(from) || own.has(to);
  const near = new Set(edges.filter(isNear).flatMap(({ from, to }) => [from, to]));
  return {
    nodes: nodes.map((drawn) => ({
      id: drawn.key,
      type: 'one',
      position: { x: drawn.x, y: drawn.y },
      width: NODE.width,
      height: NODE.height,
      data: { drawn, isChosen: own.has(drawn.key), isFaint: !near.has(drawn.key) },
    })),
    edges: edges.map((edge) => ({
      id: `${edge.from}\n${edge.to}`,
      source: edge.from,
      target: edge.to,
      className: classOf(edge, isNear(edge), own.size > 0),
      zIndex: own.size > 0 && isNear(edge) ? 1 : 0,
      markerEnd: ARROW,
    })),
  };
}

function classOf({ isSeenBy }: DrawnEdge, isNear: boolean, isAnyChosen: boolean): string {
  return [
    'path-edge',
    ...(isNear ? [] : ['path-faint']),
    ...(isNear && isAnyChosen ? ['topology-near'] : []),
    ...(isSeenBy.socket ? [] : ['topology-traced']),
  ].join(' ');
}

/** The wrapper of the library hears the click of the button, so that mouse and keyboard do the same. */
function NodeView({ data: { drawn, isChosen, isFaint } }: NodeProps<ServiceNode>) {
  const { text } = useWords();
  const { kindOf } = useNodeNames();
  const flow = useReactFlow();
  const { node, members, isCalledInternet } = drawn;
  const isReached = node.internet.length > 0;
  const name =
    node.kind === 'internet' ? text(isCalledInternet ? 'topology.toInternet' : 'topology.fromInternet') : labelOf(node);
  const isOne = members.length === 1;
  const role = isOne ? kindOf(node) : text('topology.times', { kind: kindOf(node), n: members.length });
  const place = isOne ? machineOf(node) : (node.accountName ?? node.accountId ?? '');
  const line = place === '' ? role : `${role} @ ${place}`;
  const show = (event: FocusEvent<HTMLButtonElement>) => {
    // Who comes by keyboard may come to a node that is out of sight.
    if (event.currentTarget.matches(':focus-visible')) goTo(flow, drawn);
  };
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        type="button"
        className={`path-node${isReached ? ' topology-reached' : ''}${isFaint ? ' path-faint' : ''}`}
        aria-pressed={isChosen}
        title={`${name} (${line})`}
        onFocus={show}
      >
        <NodeIcon kind={node.kind} />
        <span className="path-words">
          <span className="path-role">
            {isReached && <strong className="topology-mark">{text('nodeKind.internet')} · </strong>}
            {line}
          </span>
          <span className="path-name">{name}</span>
        </span>
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
}
