import type { AddressRange, Family, Ranges } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import { groupFilter } from '../filters/group-filter.ts';
import type { Interface, InterfaceAddress, Network } from '../model/network.ts';
import { rangeOf } from '../model/parse-interfaces.ts';
import { type Flows, fromAddresses, toAddresses } from '../space/flows.ts';
import { passGroups } from '../travel/deliver.ts';
import { settle, type Settled } from '../travel/settle.ts';
import { planned, travel } from '../travel/travel.ts';
import {
  go,
  type Goal,
  INTERNET,
  type Move,
  passing,
  type Point,
  station,
  type Traveller,
  type Trip,
} from '../travel/trip.ts';

/** One place that packets come from. */
export type Source =
  | { readonly kind: 'interface'; readonly one: Interface; readonly address: InterfaceAddress }
  | { readonly kind: 'place'; readonly subnetId: string; readonly family: Family; readonly address: bigint }
  | { readonly kind: 'internet'; readonly family: Family; readonly addresses: Ranges }
  | {
      readonly kind: 'on-premises';
      readonly family: Family;
      readonly addresses: Ranges;
      readonly entrance: Move;
      readonly name: string;
    };

export interface Errand {
  readonly network: Network;
  readonly source: Source;
  readonly goal: Goal;
  /** What is asked about, in the family of the source. */
  readonly asked: Flows;
  readonly explains: boolean;
}

/** Sends packets off and waits for the replies. */
export function run(errand: Errand): Settled {
  const { goal, source, network } = errand;
  const plain = walk(errand, []);
  if (source.kind !== 'interface' || goal.kind !== 'interface') return plain;
  const named = goal.one.groupIds ?? [];
  // Rules of the sender that name the goal's groups let out only what is known to arrive as it was sent.
  const filter = groupFilter(network, source.one.groupIds ?? [], 'egress', source.address.family, []);
  if (!filter.references.some((id) => named.includes(id))) return plain;
  const byName = walk(errand, named);
  return {
    ways: [...byName.ways, ...plain.ways],
    refusals: byName.ways.length > 0 ? byName.refusals : [...byName.refusals, ...plain.refusals],
  };
}

function walk({ network, source, goal, asked, explains }: Errand, namedGroups: readonly string[]): Settled {
  const trip = planned({
    network,
    goal,
    isReply: false,
    inspected: [],
    explains,
    senderGroups: source.kind === 'interface' ? (source.one.groupIds ?? []) : [],
    needsMembership: namedGroups.length > 0,
  });
  const sent = fromAddresses(asked, sourcesOf(source));
  const flows = goal.kind === 'interface' ? toAddresses(sent, [writtenRange(goal)]) : sent;
  START[source.kind](trip, traveller(source, flows), source, namedGroups);
  return settle(travel(trip));
}

type Start = (trip: Trip, traveller: Traveller, source: Source, namedGroups: readonly string[]) => void;

const START: Readonly<Record<Source['kind'], Start>> = {
  interface: (trip, start, source, namedGroups) => {
    if (source.kind !== 'interface') return;
    const { one, address } = source;
    const at = passing(start, station('source', refOf(one.item), [cite(one.item, address.pointer)]));
    const left = passGroups(trip, at, one, 'egress', namedGroups);
    if (left !== undefined) go(trip, left, { to: 'subnet', subnetId: one.subnetId });
  },
  place: (trip, start, source) => {
    if (source.kind !== 'place') return;
    const subnet = trip.network.subnets.get(source.subnetId);
    const at = subnet === undefined ? start : passing(start, station('source', refOf(subnet.item), []));
    go(trip, at, { to: 'subnet', subnetId: source.subnetId });
  },
  internet: (trip, start) => go(trip, passing(start, station('internet', INTERNET_REF, [])), { to: 'outside' }),
  'on-premises': (trip, start, source) => {
    if (source.kind !== 'on-premises') return;
    const ref = { ...INTERNET_REF, arn: source.name, type: 'on-premises', id: source.name, name: source.name };
    go(trip, passing(start, station('source', ref, [])), source.entrance);
  },
};

/** Stands in hops for everybody outside. */
export const INTERNET_REF = {
  arn: 'internet',
  type: 'internet',
  id: 'internet',
  name: 'internet',
  accountId: '',
  region: 'global',
  tags: {},
} as const;

function traveller(source: Source, flows: Flows): Traveller {
  const family = source.kind === 'interface' ? source.address.family : source.family;
  return {
    packets: { family, sure: flows, maybe: flows },
    begin: beginOf(source),
    stations: [],
    legs: [],
    asBefore: (same) => same,
    inspected: [],
    unseen: [],
    remarks: [],
    membership: source.kind === 'interface' ? 'kept' : 'SG_REFERENCES_NOT_PRESERVED',
    steps: 0,
  };
}

function writtenRange({ written, address }: Extract<Goal, { kind: 'interface' }>): AddressRange {
  return written === address.address ? rangeOf(address) : { first: written, last: written };
}

function beginOf(source: Source): Point {
  if (source.kind === 'interface') return { kind: 'interface', one: source.one, address: source.address };
  if (source.kind === 'place') return { kind: 'place', subnetId: source.subnetId, address: source.address };
  return source.kind === 'internet' ? INTERNET : { kind: 'on-premises' };
}

function sourcesOf(source: Source): Ranges {
  if (source.kind === 'interface') return [rangeOf(source.address)];
  if (source.kind === 'place') return [{ first: source.address, last: source.address }];
  return source.addresses;
}
