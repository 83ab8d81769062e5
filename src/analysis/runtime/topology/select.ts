import type { Topology, TopologyNode } from './contract.ts';
import { order } from './graph.ts';

export interface TopologyChoice {
  /** Only what is in this account, and what it talks with. */
  readonly accountId?: string | undefined;
  /** Only what has this in its name, and what it talks with. */
  readonly text?: string | undefined;
  readonly limit: number;
}

/** Edges shown for each node that may be. */
const EDGES_PER_NODE = 10;

/** A part of a topology: what was asked for, then its neighbours, those that the internet reaches first. */
export function selectTopology(topology: Topology, { accountId, text, limit }: TopologyChoice): Topology {
  const wanted = text?.toLowerCase();
  const isChosen = (node: TopologyNode) =>
    (accountId === undefined || node.accountId === accountId) &&
    (wanted === undefined || node.name.toLowerCase().includes(wanted) || node.resource === text);
  const chosen = new Set(topology.nodes.filter(isChosen).map(({ id }) => id));
  const isAll = accountId === undefined && wanted === undefined;
  const edges = isAll ? topology.edges : topology.edges.filter(({ from, to }) => chosen.has(from) || chosen.has(to));
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const candidates = topology.nodes.filter(({ id }) => chosen.has(id) || degrees.has(id));
  const rank = (node: TopologyNode) =>
    [chosen.has(node.id) ? 0 : 1, node.kind === 'internet' || node.internet.length > 0 ? 0 : 1] as const;
  const kept = candidates
    .toSorted((a, b) => {
      const [[a1, a2], [b1, b2]] = [rank(a), rank(b)];
      return a1 - b1 || a2 - b2 || (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || order(a.id, b.id);
    })
    .slice(0, limit);
  const ids = new Set(kept.map(({ id }) => id));
  const shown = edges.filter(({ from, to }) => ids.has(from) && ids.has(to)).slice(0, limit * EDGES_PER_NODE);
  return {
    nodes: kept.toSorted((a, b) => order(a.id, b.id)),
    edges: shown,
    left: {
      nodes: topology.left.nodes + candidates.length - kept.length,
      edges: topology.left.edges + edges.length - shown.length,
    },
  };
}
