import type { PublicProof, SeenHost, ServiceMap } from '#estate/model';
import type { Instant } from '#kernel';
import type { AddressBook } from './address-book.ts';

/**
 * - `service`: traces name it. `program`: what runs on a reporting machine and is no traced service. `host`: a machine.
 * - `database`, `queue`: what is called as one. `resource`: another resource of AWS. `external`: a name outside.
 * - `address`: a private address of which no more is known. `internet`: all public addresses together.
 */
export const NODE_KINDS = [
  'service',
  'program',
  'host',
  'database',
  'queue',
  'resource',
  'external',
  'address',
  'internet',
] as const;

export type NodeKind = (typeof NODE_KINDS)[number];

/** `socket`: a machine's own list of connections; otherwise a trace, and how it knows of an address of the internet. */
export type InternetProof = 'socket' | PublicProof;

/** Somebody of the internet was seen to reach it. */
export interface InternetFacing {
  readonly proof: InternetProof;
  /** One such address. */
  readonly client: string;
  readonly port?: number;
  readonly lastSeenAt: Instant;
}

export interface TopologyNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** `postgresql`, `kafka`, … */
  readonly system?: string;
  /** ARN of the resource, or the entity of a machine. */
  readonly resource?: string;
  readonly resourceType?: string;
  readonly accountId?: string;
  readonly region?: string;
  /** Machines, by entity, on which it was seen to run. */
  readonly runsOn: readonly string[];
  /** The surest proof of each kind that there is. */
  readonly internet: readonly InternetFacing[];
  /** Traces tell of it as of one that sends them. */
  readonly isTraced: boolean;
  readonly criticality?: string;
  readonly lastSeenAt?: Instant;
}

/** What shows that one talks with another: `socket` by the machine's list of connections, `trace` by a span. */
export interface EdgeProof {
  readonly by: 'socket' | 'trace';
  /** Connections that were open, or calls that were counted. */
  readonly count: number;
  readonly firstSeenAt?: Instant;
  readonly lastSeenAt: Instant;
}

export interface TopologyEdge {
  readonly from: string;
  readonly to: string;
  /** 0 when it is not known. */
  readonly port: number;
  readonly protocol?: 'tcp' | 'udp';
  /** How it is spoken, as a trace says or the port suggests. */
  readonly system?: string;
  /** What goes there is messages, taken out by `from`. */
  readonly receives: boolean;
  readonly proofs: readonly EdgeProof[];
}

export interface Topology {
  /** By id. */
  readonly nodes: readonly TopologyNode[];
  /** By from, to and port. */
  readonly edges: readonly TopologyEdge[];
  /** What did not fit. */
  readonly left: { readonly nodes: number; readonly edges: number };
}

export interface TopologyInput {
  readonly hosts: readonly SeenHost[];
  readonly services: ServiceMap;
  readonly addresses: AddressBook;
}

export const TOPOLOGY_LIMITS = { nodes: 20_000, edges: 60_000 } as const;
