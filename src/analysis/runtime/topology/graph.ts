import type { Instant } from '#kernel';
import {
  type EdgeProof,
  type InternetFacing,
  type Topology,
  TOPOLOGY_LIMITS,
  type TopologyEdge,
  type TopologyNode,
} from './contract.ts';

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** What an edge is between and how it is spoken. */
export type EdgeEnds = Pick<TopologyEdge, 'from' | 'to' | 'port'> &
  Partial<Pick<TopologyEdge, 'protocol' | 'system' | 'receives'>>;

/** Collects nodes and edges within their limits; the same facts in any order give the same graph. */
export class GraphBuilder {
  readonly #nodes = new Map<string, Building<TopologyNode>>();
  readonly #edges = new Map<string, Building<TopologyEdge>>();
  #leftNodes = new Set<string>();
  #leftEdges = new Set<string>();

  /** Adds a node, or what is new about one that is there; answers its id. */
  node(node: Pick<TopologyNode, 'id' | 'kind' | 'name'> & Partial<TopologyNode>): string {
    const known = this.#nodes.get(node.id);
    if (known !== undefined) {
      known.runsOn = union(known.runsOn, node.runsOn ?? []);
      if (node.lastSeenAt !== undefined) known.lastSeenAt = later(known.lastSeenAt, node.lastSeenAt);
    } else if (this.#nodes.size >= TOPOLOGY_LIMITS.nodes) this.#leftNodes.add(node.id);
    else this.#nodes.set(node.id, { runsOn: [], internet: [], isTraced: false, ...node });
    return node.id;
  }

  /** Somebody of the internet reached it: of each kind of proof the latest stays. */
  reached(id: string, facing: InternetFacing): void {
    const node = this.#nodes.get(id);
    if (node === undefined) return;
    const before = node.internet.find(({ proof }) => proof === facing.proof);
    const stays = before !== undefined && !isLater(facing, before);
    if (stays) return;
    const others = node.internet.filter(({ proof }) => proof !== facing.proof);
    node.internet = [...others, facing].toSorted((a, b) => (a.proof < b.proof ? -1 : 1));
  }

  edge(ends: EdgeEnds, proof: EdgeProof): void {
    const { from, to, port, protocol, system, receives = false } = ends;
    if (!this.#nodes.has(from) || !this.#nodes.has(to)) return;
    const key = JSON.stringify([from, to, port, receives]);
    const edge = this.#edges.get(key);
    if (edge === undefined) {
      if (this.#edges.size >= TOPOLOGY_LIMITS.edges) this.#leftEdges.add(key);
      else
        this.#edges.set(key, {
          from,
          to,
          port,
          ...(protocol === undefined ? {} : { protocol }),
          ...(system === undefined ? {} : { system }),
          receives,
          proofs: [proof],
        });
      return;
    }
    if (protocol !== undefined) edge.protocol ??= protocol;
    // A trace says how it is spoken, a port only suggests it.
    if (system !== undefined && (edge.system === undefined || proof.by === 'trace')) edge.system = system;
    edge.proofs = withProof(edge.proofs, proof);
  }

  done(): Topology {
    return {
      nodes: [...this.#nodes.values()].toSorted((a, b) => order(a.id, b.id)),
      edges: [...this.#edges.values()].toSorted(
        (a, b) =>
          order(a.from, b.from) || order(a.to, b.to) || a.port - b.port || Number(a.receives) - Number(b.receives),
      ),
      left: { nodes: this.#leftNodes.size, edges: this.#leftEdges.size },
    };
  }
}

function withProof(proofs: readonly EdgeProof[], more: EdgeProof): readonly EdgeProof[] {
  const same = proofs.find(({ by }) => by === more.by);
  if (same === undefined) return [...proofs, more].toSorted((a, b) => order(a.by, b.by));
  const first = earlier(same.firstSeenAt, more.firstSeenAt);
  const joined: EdgeProof = {
    by: same.by,
    count: same.count + more.count,
    ...(first === undefined ? {} : { firstSeenAt: first }),
    lastSeenAt: later(same.lastSeenAt, more.lastSeenAt),
  };
  return proofs.map((proof) => (proof === same ? joined : proof));
}

function isLater(one: InternetFacing, other: InternetFacing): boolean {
  if (one.lastSeenAt !== other.lastSeenAt) return one.lastSeenAt > other.lastSeenAt;
  return order(one.client, other.client) < 0 || (one.client === other.client && (one.port ?? 0) < (other.port ?? 0));
}

function union(some: readonly string[], more: readonly string[]): readonly string[] {
  return more.length === 0 ? some : [...new Set([...some, ...more])].toSorted();
}

function later(one: Instant | undefined, other: Instant): Instant {
  return one === undefined || other > one ? other : one;
}

function earlier(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
