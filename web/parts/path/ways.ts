import type { Hop } from '#api/contract';

/** One way of packets, or the part of one up to where it ends. */
export interface Way {
  readonly id: string;
  /** What goes this way: `tcp/443`. */
  readonly label: string;
  readonly hops: readonly Hop[];
  /** True when nothing gets past the last hop. */
  readonly isStopped?: boolean;
}

export interface WayNode {
  readonly key: string;
  readonly hop: Hop;
}

export interface WayGraph {
  readonly nodes: readonly WayNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** Hops of the longest way. */
  readonly length: number;
}

/** Keys of the hops of one way: the same station on several ways is one node, twice on one way is two. */
export function keysOf(way: Way): readonly string[] {
  const seen = new Map<string, number>();
  return way.hops.map(({ role, element }) => {
    const key = `${role} ${element.arn || element.id}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key} ${times}`;
  });
}

/** Several ways as one graph. */
export function graphOf(ways: readonly Way[]): WayGraph {
  const nodes = new Map<string, WayNode>();
  const edges = new Map<string, { from: string; to: string }>();
  for (const way of ways) {
    const keys = keysOf(way);
    for (const [index, key] of keys.entries()) {
      const hop = way.hops[index];
      if (hop && !nodes.has(key)) nodes.set(key, { key, hop });
      const before = keys[index - 1];
      if (before !== undefined) edges.set(`${before}\n${key}`, { from: before, to: key });
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    length: Math.max(0, ...ways.map(({ hops }) => hops.length)),
  };
}
