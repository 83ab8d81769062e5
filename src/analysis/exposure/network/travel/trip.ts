import type { Evidence, ResourceRef, TextParams } from '#kernel';
import type { Hop, Refusal, Unseen } from '../contract.ts';
import { isGone, type Packets, perhaps } from '../filters/filter.ts';
import type {
  Attachment,
  Interface,
  InterfaceAddress,
  NatGateway,
  Network,
  Route,
  RouteTable,
} from '../model/network.ts';
import { type Flows, touches } from '../space/flows.ts';
import { distinct } from '../unseen.ts';

/** Where packets shall arrive. */
export type Goal =
  | {
      readonly kind: 'interface';
      readonly one: Interface;
      readonly address: InterfaceAddress;
      readonly written: bigint;
    }
  /** Addresses of the internet; with `services` those that a gateway endpoint leads to as well. `isOurs`: replies to an interface of ours outside. */
  | { readonly kind: 'internet'; readonly services: boolean; readonly isOurs?: true }
  | { readonly kind: 'on-premises'; readonly via: string | undefined }
  /** Addresses of VPCs that no interface has: asked for to hear where the way ends. */
  | { readonly kind: 'nobody' }
  /** The outside of a VPN connection. */
  | { readonly kind: 'tunnel'; readonly vpnId: string }
  /** Of replies: the gateway that keeps the connection in mind. */
  | { readonly kind: 'nat'; readonly gateway: NatGateway; readonly address: bigint; readonly zone: string }
  /** Of replies: an address of a subnet that no interface has. */
  | { readonly kind: 'place'; readonly subnetId: string; readonly address: bigint };

/** Where a leg begins: it says whose address the packets carry, and where replies have to come back to. */
export type Point =
  | { readonly kind: 'interface'; readonly one: Interface; readonly address: InterfaceAddress }
  | {
      readonly kind: 'nat';
      readonly gateway: NatGateway;
      readonly address: bigint;
      readonly publicAddress?: bigint;
      readonly zone: string;
    }
  | { readonly kind: 'place'; readonly subnetId: string; readonly address: bigint }
  | { readonly kind: 'internet' }
  | { readonly kind: 'on-premises' };

/** A station whose deciding rules are named when it is known which packets get all the way through. */
export type Station = (flows: Flows) => Hop;

/** A part of the way on which no address is translated: replies are asked for leg by leg. */
export interface Leg {
  readonly begin: Point;
  /** At the end of the leg, in its own addresses. */
  readonly packets: Packets;
  readonly stations: readonly Station[];
  /** Packets of this leg as the leg before it (or the sender) wrote them. */
  readonly asBefore: (flows: Flows) => Flows;
  /** Endpoints of firewalls on it: replies have to come back through them. */
  readonly inspected: readonly string[];
  /** Where it ends: who answers. */
  readonly end: Point;
  /** It begins outside with an interface of ours. */
  readonly isOurs?: true;
  /** The first step of the replies, from where the leg ends. */
  readonly reply: Move;
}

/** The next step of a traveller. */
export type Move =
  /** It is in this subnet and goes where it has to. */
  | { readonly to: 'subnet'; readonly subnetId: string }
  /** It is inside this VPC, and whoever has the address there gets it. */
  | { readonly to: 'deliver'; readonly vpcId: string; readonly fromSubnetId: string | undefined }
  | { readonly to: 'table'; readonly table: RouteTable; readonly here: Here }
  | { readonly to: 'route'; readonly route: Route; readonly here: Here }
  /** It is on the internet. */
  | { readonly to: 'outside' }
  /** It comes in by an internet gateway: translated already, or a reply to what went out here. */
  | { readonly to: 'gateway'; readonly vpcId: string; readonly gatewayId: string }
  /** It comes in by a virtual private gateway. */
  | { readonly to: 'vpn-gateway'; readonly vpcId: string; readonly gatewayId: string }
  /** It comes into a transit gateway by this attachment. */
  | { readonly to: 'transit'; readonly attachment: Attachment; readonly zone: string | undefined };

/** A place inside a VPC from which packets are routed. */
export interface Here {
  readonly vpcId: string;
  /** Undefined: they came in by a gateway. */
  readonly subnetId: string | undefined;
}

/** Packets on their way. */
export interface Traveller {
  readonly packets: Packets;
  readonly begin: Point;
  readonly stations: readonly Station[];
  readonly legs: readonly Leg[];
  readonly asBefore: Leg['asBefore'];
  readonly inspected: Leg['inspected'];
  readonly unseen: readonly Unseen[];
  /** What was not seen and could stop it, though by default it does not. */
  readonly remarks: readonly Unseen[];
  /** Whether the receiver still knows which groups the sender is a member of; else why not. */
  readonly membership: 'kept' | 'SG_REFERENCES_NOT_PRESERVED' | 'SG_REFERENCING_SUPPORT';
  readonly steps: number;
}

export interface Arrival {
  readonly traveller: Traveller;
  readonly end: Point;
  readonly reply: Move;
}

/** One walk of packets from one place to one goal, and all that comes of it. */
export interface Trip {
  readonly network: Network;
  readonly isReply: boolean;
  /** Of replies: the endpoints of firewalls through which their requests went. */
  readonly inspected: readonly string[];
  /** Whether refusals are wanted: for ten thousands of interfaces only what gets through is. */
  readonly explains: boolean;
  readonly goal: Goal;
  /** Groups of the sender: rules at the goal may name them. */
  readonly senderGroups: readonly string[];
  /** Only those count that come with their membership: they left by rules that name the goal's groups. */
  readonly needsMembership: boolean;
  readonly arrivals: Arrival[];
  readonly refusals: Refusal[];
  /** Travellers that got out of sight: they may arrive. */
  readonly lost: Traveller[];
  /** Who has a step to make. */
  readonly moves: { readonly traveller: Traveller; readonly move: Move }[];
}

/** Of arrivals of replies: to those nobody answers. */
export const NO_ANSWER: Move = { to: 'outside' };

export const INTERNET: Point = { kind: 'internet' };

/** More stations than any way that works has: whoever gets here goes round in a circle. */
export const MAX_STEPS = 60;

export function withPackets(traveller: Traveller, packets: Packets): Traveller {
  return { ...traveller, packets };
}

export function passing(traveller: Traveller, ...stations: readonly Station[]): Traveller {
  return { ...traveller, stations: [...traveller.stations, ...stations], steps: traveller.steps + 1 };
}

export function station(
  role: Hop['role'],
  element: ResourceRef,
  evidence: readonly Evidence[],
  note?: Hop['note'],
): Station {
  const hop: Hop = { role, element, evidence, ...(note === undefined ? {} : { note }) };
  return () => hop;
}

export function go(trip: Trip, traveller: Traveller, move: Move): void {
  if (!isGone(traveller.packets)) trip.moves.push({ traveller, move });
}

/** Nobody knows what becomes of these. */
export function lose(trip: Trip, traveller: Traveller, ...unseen: readonly Unseen[]): void {
  if (isGone(traveller.packets)) return;
  trip.lost.push({
    ...traveller,
    packets: perhaps(traveller.packets),
    unseen: distinct([...traveller.unseen, ...unseen]),
  });
}

/** What was sure is not any more. */
export function doubt(traveller: Traveller, ...unseen: readonly Unseen[]): Traveller {
  return { ...traveller, packets: perhaps(traveller.packets), unseen: distinct([...traveller.unseen, ...unseen]) };
}

export function arrive(trip: Trip, traveller: Traveller, end: Point, reply: Move): void {
  if (isGone(traveller.packets)) return;
  if (trip.needsMembership && traveller.membership !== 'kept') return;
  trip.arrivals.push({ traveller, end, reply });
}

/** These packets end here, for a reason. */
export function refuse(
  trip: Trip,
  traveller: Traveller,
  code: string,
  element: ResourceRef,
  evidence: readonly Evidence[] = [],
  params: TextParams = {},
): void {
  if (!trip.explains || isGone(traveller.packets)) return;
  trip.refusals.push({
    code,
    params,
    element,
    evidence,
    hops: hopsOf(traveller),
    flows: inWords(traveller),
  });
}

/** The stations of all legs so far. */
export function hopsOf({ legs, stations, packets }: Pick<Traveller, 'legs' | 'stations' | 'packets'>): readonly Hop[] {
  return [
    ...legs.flatMap((leg) => leg.stations.map((make) => make(leg.packets.maybe))),
    ...stations.map((make) => make(packets.maybe)),
  ];
}

/** The packets a traveller stands for as the sender wrote them. */
export function inWords({ packets, legs, asBefore }: Traveller): Flows {
  let flows = asBefore(packets.maybe);
  for (const leg of legs.toReversed()) flows = leg.asBefore(meetAll(leg.packets.maybe, flows));
  return flows;
}

function meetAll(some: Flows, others: Flows): Flows {
  return some.filter((one) => touches([one], others));
}
