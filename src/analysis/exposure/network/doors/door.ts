import type { Evidence, ResourceRef } from '#kernel';
import type { AddressSet, Family } from '#analysis/addresses';
import type { Hop, HopRole, Span, Unseen } from '../contract.ts';

/** Protocols and ports that are taken or sent together. */
export interface Ports {
  readonly protocols: Span;
  readonly ports: Span;
}

/** Something that takes traffic in and sends it on: a balancer, a distribution, an API, an endpoint of a service. */
export interface Door {
  readonly resource: ResourceRef;
  readonly role: HopRole;
  /** How traffic comes to it, without another door before it. */
  readonly entrance: Entrance;
  readonly ways: readonly Way[];
  /** Why it takes nothing: its state, a switch. With these it has no ways. */
  readonly closed: readonly Stop[];
  /** What the reader should know of it: the cluster that made it. */
  readonly note?: Hop['note'];
  /** Why it is not sure that it is open to whom its entrance says: a policy, a switch that was not seen. */
  readonly doubts?: readonly Unseen[];
  /** What else of the door was not seen, or is not modelled: it may have more ways. */
  readonly unseen: readonly Unseen[];
  /** Names under which other doors know it, lower case: host names, addresses, ids. */
  readonly names: readonly string[];
  /** The WebACL at the door itself, as hops say it: null for none, undefined where none can be. */
  readonly webAcl?: string | null;
  readonly webAclUnseen?: true;
  /** Whom its policy lets in, also when they come through other doors; everybody when left out. */
  readonly accepts?: AddressSet;
  /** It asks for a signature that another door may give for everybody who comes through it. */
  readonly isSignable?: boolean;
}

export type Entrance =
  /** Through interfaces in a VPC: whether the internet comes to them is the network's question. */
  | {
      readonly kind: 'nodes';
      readonly nodes: readonly string[];
      readonly families: readonly Family[];
      /** The internet is kept out whatever the network says: an internal balancer has no public names or addresses. */
      readonly fromInternet: readonly Family[];
    }
  /** At an address of AWS: the internet comes to it by itself. */
  | { readonly kind: 'public'; readonly families: readonly Family[]; readonly sources: AddressSet }
  /** From inside VPCs that are linked to it. */
  | { readonly kind: 'vpcs'; readonly links: readonly VpcLink[] }
  /** Through interface endpoints of PrivateLink, in whatever VPCs these stand. */
  | {
      readonly kind: 'endpoints';
      readonly links: readonly EndpointLink[];
      /** Strangers may make endpoints of their own for it, or it was not seen whether they may. */
      readonly strangers?: Unseen;
    }
  /** Only through other doors. */
  | { readonly kind: 'inner' };

/** An interface endpoint that leads to a door. */
export interface EndpointLink {
  readonly id: string;
  /** Its interfaces, one in each of its subnets. */
  readonly nodes: readonly string[];
  /** Why nothing gets from it to the door. */
  readonly stops: readonly Stop[];
  readonly doubts: readonly Unseen[];
  /** What was asked between the endpoint and the door. */
  readonly hops: readonly Hop[];
}

export interface VpcLink {
  readonly vpcId: string;
  /** Security groups of the link: they ask who comes. */
  readonly groups: readonly string[];
  readonly hop: Hop;
}

/** One way through a door: a listener with a rule, a behaviour with an origin, a stage with an integration. */
export interface Way {
  readonly takes: readonly Ports[];
  /** The part of the door it belongs to, for doors that are entered by parts: the stage of an API. */
  readonly part?: string;
  /** Who may come this way, when not everybody. */
  readonly sources?: AddressSet;
  /** Headers that requests must carry with a certain value, lower case: only a secret of another door makes this a lock. */
  readonly needsHeaders?: readonly string[];
  /** Stations inside the door: the listener, the target group, the stage. */
  readonly hops: readonly Hop[];
  readonly targets: readonly Target[];
  /** Why the way ends, when it has no targets: nothing was done wrong when a listener redirects. */
  readonly stops: readonly Stop[];
  readonly unseen: readonly Unseen[];
}

/** A reason for which a way ends. */
export interface Stop {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly element: ResourceRef;
  readonly evidence: readonly Evidence[];
}

export type Target =
  /** An interface in a VPC, found by id or by address. */
  | {
      readonly kind: 'interface';
      readonly id: string;
      /** The address that is sent to, for one of several of the interface. */
      readonly address?: string;
      readonly sends: readonly Ports[];
      readonly carriage: Carriage;
      /** The station that named it: the target group, the endpoint group. */
      readonly hop?: Hop;
    }
  /** Another door, by any of its names; `stage` names one of its parts. */
  | {
      readonly kind: 'door';
      readonly name: string;
      readonly sends: readonly Ports[];
      readonly carriage: Carriage;
      readonly stage?: string;
      /** The door before signs the requests itself. */
      readonly isSigned?: true;
      readonly hop?: Hop;
    }
  /** A function, a bucket: no network lies between. */
  | { readonly kind: 'service'; readonly resource: ResourceRef; readonly hop: Hop }
  /** Named, and not found among what was seen. */
  | { readonly kind: 'unknown'; readonly unseen: Unseen };

/** How packets get from a door to a target. */
export type Carriage =
  /** From the door's nodes: their addresses and groups are the source. */
  | ({ readonly by: 'nodes' } & Zoned)
  /** Delivered at the target's subnet with the client's own address; groups of the door count beside it. */
  | ({ readonly by: 'client' } & Zoned)
  /** One of the two, it was not seen which. */
  | ({ readonly by: 'nodes-or-client' } & Zoned)
  /** From interfaces with these groups in these subnets, whose addresses are not known. */
  | { readonly by: 'subnets'; readonly subnets: readonly string[]; readonly groups: readonly string[] }
  /** Over the internet, from these addresses; undefined when they are not known. */
  | { readonly by: 'internet'; readonly sources: AddressSet | undefined; readonly what: string }
  /** From an interface that CloudFront keeps in the subnets of a VPC origin. */
  | { readonly by: 'vpc-origin' }
  /** Put down in the target's subnet, from these addresses. */
  | { readonly by: 'delivered'; readonly sources: AddressSet }
  /** By PrivateLink, from an interface endpoint to the balancer behind its service. */
  | { readonly by: 'endpoint' }
  /** Inside AWS: nothing of the network is asked. */
  | { readonly by: 'aws' };

export interface Zoned {
  /** Only nodes in this zone send there. */
  readonly zone?: string;
  /** Whether nodes of other zones send there too was not seen. */
  readonly zoneUnseen?: true;
}
