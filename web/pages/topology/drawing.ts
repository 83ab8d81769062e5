import { Graph, layout } from '@dagrejs/dagre';
import type { Topology, TopologyEdge, TopologyNode } from '#api/contract';
import { groupsOf } from './groups.ts';

export const NODE = { width: 204, height: 54 } as const;

/** Pixels between two columns, and between two nodes of one. */
const GAPS = { ranksep: 60, nodesep: 16 } as const;

/** A node of the drawing: the internet stands at both ends of it, as the one that calls and the one that is called. */
export interface DrawnNode {
  readonly key: string;
  /** One node, or several that do the same. */
  readonly members: readonly TopologyNode[];
  readonly node: TopologyNode;
  readonly isCalledInternet: boolean;
  readonly x: number;
  readonly y: number;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly isSeenBy: { readonly socket: boolean; readonly trace: boolean };
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Nodes without an edge; they are not drawn. */
  readonly alone: number;
  readonly width: number;
  readonly height: number;
}

/** The topology laid out from left to right, in the direction in which it is asked; messages go from the queue on. */
export function drawingOf({ nodes, edges }: Pick<Topology, 'nodes' | 'edges'>): Drawing {
  const groups = groupsOf({ nodes, edges });
  const firstOf = new Map(groups.flatMap((members) => members.map(({ id }) => [id, members[0]] as const)));
  const pairs = new Map<string, DrawnEdge>();
  for (const edge of edges) {
    const ends = endsOf(edge, firstOf);
    if (ends === undefined || ends.from === ends.to) continue;
    const key = JSON.stringify([ends.from, ends.to]);
    pairs.set(key, { ...ends, isSeenBy: seenBy(edge, pairs.get(key)) });
  }
  const drawn = [...pairs.values()];
  const placed = place(drawn, new Map(groups.flatMap((members) => (members[0] ? [[members[0].id, members]] : []))));
  const shown = new Set(placed.flatMap(({ members }) => members.map(({ id }) => id)));
  return {
    nodes: placed,
    edges: drawn,
    alone: nodes.length - shown.size,
    width: Math.max(0, ...placed.map(({ x }) => x + NODE.width)),
    height: Math.max(0, ...placed.map(({ y }) => y + NODE.height)),
  };
}

function place(edges: readonly DrawnEdge[], groups: ReadonlyMap<string, readonly TopologyNode[]>): DrawnNode[] {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ...GAPS });
  graph.setDefaultEdgeLabel(() => ({}));
  const keys = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].toSorted();
  for (const key of keys) graph.setNode(key, { ...NODE });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return keys.flatMap((key): DrawnNode[] => {
    const isCalledInternet = key.startsWith(CALLED);
    const members = groups.get(isCalledInternet ? key.slice(CALLED.length) : key) ?? [];
    const [node] = members;
    if (node === undefined) return [];
    const { x = 0, y = 0 } = graph.node(key);
    return [{ key, members, node, isCalledInternet, x: x - NODE.width / 2, y: y - NODE.height / 2 }];
  });
}

/** In front of the id of the internet where it is called; no id of a node begins so. */
const CALLED = 'called ';

function endsOf(
  { from, to, receives }: TopologyEdge,
  firstOf: ReadonlyMap<string, TopologyNode | undefined>,
): { readonly from: string; readonly to: string } | undefined {
  const [start, end] = [firstOf.get(from), firstOf.get(to)];
  if (start === undefined || end === undefined) return undefined;
  if (receives) return { from: end.id, to: start.id };
  return { from: start.id, to: end.kind === 'internet' ? `${CALLED}${end.id}` : end.id };
}

function seenBy({ proofs }: TopologyEdge, before: DrawnEdge | undefined): DrawnEdge['isSeenBy'] {
  const by = (kind: 'socket' | 'trace') => proofs.some((proof) => proof.by === kind);
  return {
    socket: by('socket') || before?.isSeenBy.socket === true,
    trace: by('trace') || before?.isSeenBy.trace === true,
  };
}
