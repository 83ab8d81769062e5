import type { Evidence, ResourceRef, TextParams } from '#kernel';
import type { Kind } from '#estate/model';
import type { AddressRange, Breadth, Family } from '#analysis/addresses';

/** From `from` to `to`, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Packets that are alike in all that decides: a box of protocol × ports × addresses in one family.
 * A set of packets is a list of such boxes; they do not overlap.
 */
export interface Flow {
  readonly family: Family;
  /** IANA protocol numbers: 6 TCP, 17 UDP, 1 ICMP, 58 ICMPv6. */
  readonly protocols: Span;
  /**
   * Destination ports of TCP and UDP; of ICMP type × 256 + code, so that every type and code is a number of its own
   * (`icmpSpan`); 0 to 65535 for protocols without either.
   */
  readonly ports: Span;
  /** Source ports whose replies come back too: a network ACL forgets who asked. */
  readonly sourcePorts: Span;
  readonly sources: readonly AddressRange[];
  /** As the sender writes them: public addresses before an internet gateway translates them. */
  readonly destinations: readonly AddressRange[];
}

/** One end of a question. */
export type Endpoint =
  | { readonly kind: 'internet' }
  | { readonly kind: 'cidr'; readonly cidr: string }
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'vpc'; readonly id: string }
  | { readonly kind: 'subnet'; readonly id: string }
  /** An instance, interface, balancer, endpoint, function, distribution, API…: by id or ARN. */
  | { readonly kind: 'resource'; readonly id: string }
  /** Networks behind VPN connections and Direct Connect; `via` names one gateway or connection. */
  | { readonly kind: 'on-premises'; readonly via?: string };

export interface Question {
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Only these; everything when left out. Ports as in `Flow`: for ICMP type × 256 + code. */
  readonly protocols?: Span;
  readonly ports?: Span;
  /** A single source address inside `from`, for `from` an interface, subnet or network. */
  readonly sourceAddress?: string;
}

/** What a hop is on the path, for the reader of a picture. */
export type HopRole =
  | 'source'
  | 'destination'
  | 'internet'
  | 'gateway'
  | 'route-table'
  | 'network-acl'
  | 'security-group'
  | 'interface'
  | 'subnet'
  | 'vpc'
  | 'attachment'
  | 'firewall'
  | 'balancer'
  | 'listener'
  | 'target-group'
  | 'distribution'
  | 'api'
  | 'function'
  | 'policy'
  | 'endpoint';

/** A station of a path with the element that let the packets on. */
export interface Hop {
  readonly role: HopRole;
  readonly element: ResourceRef;
  /** What decided here: a route, a rule, an association. Points into the snapshot. */
  readonly evidence: readonly Evidence[];
  /** Machine code and values for the sentence about this hop: `route`, `acl-entry`, `group-rule`, `translation`… */
  readonly note?: { readonly code: string; readonly params: TextParams };
  /** WebACL that looks at requests here. `null`: this could carry one and has none. Left out: cannot, or was not seen. */
  readonly webAcl?: string | null;
  /** The WebACL of this hop was not seen: neither protection nor its lack may be claimed. */
  readonly webAclUnseen?: true;
  /** Who must prove an identity here before anything passes: `iam`, `oidc`, `cognito`, `mtls`, `jwt`, `lambda-authorizer`, `api-key`… */
  readonly authentication?: readonly string[];
}

/** A way that packets take, all of it. */
export interface ReachPath {
  /** What of the question gets through on this way. */
  readonly flows: readonly Flow[];
  readonly hops: readonly Hop[];
  /** Stations of the replies, from the far end home. */
  readonly back?: readonly Hop[];
}

/** Why something does not get through, or is not known to. */
export interface Refusal {
  /** Explanation code, named as AWS Reachability Analyzer names it where it has one: `ENI_SG_RULES_MISMATCH`. */
  readonly code: string;
  readonly params: TextParams;
  readonly element: ResourceRef;
  readonly evidence: readonly Evidence[];
  /** The way up to here. */
  readonly hops: readonly Hop[];
  /** What is refused here, when it is not all of the question. */
  readonly flows?: readonly Flow[];
}

/** Something on the way that is not modelled, or was not seen; it makes the answer unknown. */
export interface Unseen {
  readonly code: 'not-modelled' | 'not-seen';
  /** What it is: a feature (`network-firewall-domain-list`), or a kind that was not looked at. */
  readonly what: string;
  readonly kind?: Kind;
  readonly accountId?: string;
  readonly region?: string;
  readonly element?: ResourceRef;
}

/**
 * - `reachable`: some of what was asked gets through, for sure.
 * - `blocked`: nothing gets through, and everything that could let it was seen.
 * - `unknown`: nothing surely gets through, but something on the way is not seen or not modelled.
 */
export interface ReachAnswer {
  readonly outcome: 'reachable' | 'blocked' | 'unknown';
  /** The ways that are sure. */
  readonly paths: readonly ReachPath[];
  /** The ways that packets take if what was not seen lets them. */
  readonly perhaps?: readonly ReachPath[];
  readonly refusals: readonly Refusal[];
  readonly unseen: readonly Unseen[];
}

/** What of a resource the internet reaches, through one entrance. */
export interface Exposure {
  /** What is reached in the end: an instance, task, interface, function, database… */
  readonly resource: ResourceRef;
  /** Where the internet comes in: the resource itself, a balancer, a distribution, an API… */
  readonly entrance: ResourceRef;
  readonly outcome: 'open' | 'unknown';
  /** Protocols and ports at the entrance, with how many of the internet's addresses get in. */
  readonly openings: readonly Opening[];
  readonly path: ReachPath;
  readonly unseen: readonly Unseen[];
}

export interface Opening {
  readonly family: Family;
  readonly protocols: Span;
  readonly ports: Span;
  readonly breadth: Breadth;
}

/** A change to a copy of a snapshot: what if this were so. */
export type Edit =
  | {
      readonly op: 'put';
      readonly kind: Kind;
      readonly accountId: string;
      readonly region: string;
      readonly id: string;
      readonly configuration: unknown;
    }
  | {
      readonly op: 'remove';
      readonly kind: Kind;
      readonly accountId: string;
      readonly region: string;
      readonly id: string;
    };
