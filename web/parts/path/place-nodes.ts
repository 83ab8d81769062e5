import { Graph, layout } from '@dagrejs/dagre';
import type { WayGraph } from './ways.ts';

export const NODE = { width: 250, height: 58 } as const;

/** Pixels between two hops, from top to top. */
export const RANK = NODE.height + 30;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Upper left corners of the nodes, the packets going down. */
export function placeNodes({ nodes, edges }: WayGraph): ReadonlyMap<string, Place> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', ranksep: RANK - NODE.height, nodesep: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key } of nodes) graph.setNode(key, { ...NODE });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    nodes.map(({ key }) => {
      const { x = 0, y = 0 } = graph.node(key);
      return [key, { x: x - NODE.width / 2, y: y - NODE.height / 2 }];
    }),
  );
}
