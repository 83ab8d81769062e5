import type { Hop, Refusal, Unseen } from '../contract.ts';
import { isGone, onBoth, type Packets } from '../filters/filter.ts';
import { type Flows, intersect, NOTHING, unite } from '../space/flows.ts';
import { compact } from '../space/compact.ts';
import { mirror, unmirror } from '../space/mirror.ts';
import { distinct } from '../unseen.ts';
import { missedFirewalls } from './firewalls.ts';
import { whateverPort } from './nat.ts';
import { planned, travel } from './travel.ts';
import { type Arrival, go, type Goal, hopsOf, type Leg, type Traveller, type Trip } from './trip.ts';

/** A way with what gets through on it and back, as the sender wrote it. */
export interface Way {
  readonly sure: Flows;
  readonly maybe: Flows;
  readonly hops: readonly Hop[];
  readonly back: readonly Hop[];
  readonly unseen: readonly Unseen[];
  readonly remarks: readonly Unseen[];
}

export interface Settled {
  readonly ways: readonly Way[];
  readonly refusals: readonly Refusal[];
}

/** What is left of a trip's arrivals when the replies have come back, with those that got lost on the way. */
export function settle(trip: Trip): Settled {
  const refusals: Refusal[] = [...trip.refusals];
  const ways = trip.arrivals.flatMap((arrival) => wayOf(trip, arrival, refusals) ?? []);
  const lost = trip.lost.map((traveller): Way => lostWay(traveller));
  return { ways: [...ways, ...lost], refusals };
}

function lostWay(traveller: Traveller): Way {
  let flows: Flows = traveller.asBefore(traveller.packets.maybe);
  for (const leg of traveller.legs.toReversed()) flows = leg.asBefore(intersect(leg.packets.maybe, flows));
  return {
    sure: NOTHING,
    maybe: flows,
    hops: hopsOf(traveller),
    back: [],
    unseen: traveller.unseen,
    remarks: traveller.remarks,
  };
}

function wayOf(trip: Trip, { traveller, end, reply }: Arrival, refusals: Refusal[]): Way | undefined {
  const { begin, packets, stations, asBefore, inspected } = traveller;
  const ours = traveller.legs.length > 0 ? { isOurs: true as const } : {};
  const legs: readonly Leg[] = [
    ...traveller.legs,
    { begin, packets, stations, asBefore, inspected, end, reply, ...ours },
  ];
  const hops: Hop[] = [];
  const back: Hop[] = [];
  const unseen: Unseen[] = [...traveller.unseen];
  let after: { readonly packets: Packets; readonly leg: Leg } | undefined;
  for (const leg of legs.toReversed()) {
    const asked = after === undefined ? leg.packets : restricted(leg.packets, after.leg, after.packets);
    const answer = answered(trip, leg, asked, hopsOf(traveller), refusals);
    if (isGone(answer.packets)) return undefined;
    unseen.push(...answer.unseen);
    hops.unshift(...leg.stations.map((make) => make(answer.packets.maybe)));
    back.push(...answer.hops);
    after = { packets: answer.packets, leg };
  }
  if (after === undefined) return undefined;
  const { leg, packets: left } = after;
  const final = onBoth(left, (flows) => compact(leg.asBefore(flows)));
  return {
    sure: final.sure,
    maybe: final.maybe,
    hops,
    back,
    unseen: distinct(unseen),
    remarks: distinct(traveller.remarks),
  };
}

/** The part of a leg's packets that gets on through the next leg. */
function restricted(packets: Packets, next: Leg, survivors: Packets): Packets {
  const isSame = survivors.sure === survivors.maybe && packets.sure === packets.maybe;
  const kept = next.begin.kind === 'nat' ? whateverPort(compact(survivors.sure)) : survivors.sure;
  const sure = intersect(packets.sure, unite(next.asBefore(kept).map((flow) => [flow])));
  if (isSame && kept.length === survivors.sure.length) return { ...packets, sure, maybe: sure };
  return {
    ...packets,
    sure,
    maybe: intersect(packets.maybe, unite(next.asBefore(survivors.maybe).map((flow) => [flow]))),
  };
}

interface Answered {
  readonly packets: Packets;
  readonly unseen: readonly Unseen[];
  readonly hops: readonly Hop[];
}

/** The packets of a leg whose replies find their way back over it; and those that nobody answers. */
function answered(trip: Trip, leg: Leg, packets: Packets, way: readonly Hop[], refusals: Refusal[]): Answered {
  const sure = mirror(packets.sure);
  const maybe = packets.maybe === packets.sure ? sure : mirror(packets.maybe);
  const goal = goalOf(leg);
  if (goal === undefined || maybe.replies.length === 0) return { packets, unseen: [], hops: [] };
  const reply = replyTrip(trip, goal, leg.inspected);
  go(reply, startOfReply(leg, { ...packets, sure: sure.replies, maybe: maybe.replies }), leg.reply);
  travel(reply);
  for (const refusal of reply.refusals) refusals.push(asReply(refusal, way));
  // A reply that was translated on its way belongs to no connection, but IPv6 is not translated.
  const home = reply.arrivals.filter(({ traveller }) => packets.family === 'v6' || traveller.legs.length === 0);
  const checked = home.map(({ traveller }) => {
    const missed = leg.inspected.filter((id) => !traveller.inspected.includes(id));
    return missedFirewalls(trip.network, traveller.packets, missed);
  });
  const arrived = checked.map((one) => one.packets);
  const lost = reply.lost.map((traveller) => traveller.packets.maybe);
  const backSure = unite(arrived.map((one) => one.sure));
  const isCertain =
    lost.length === 0 && arrived.every((one) => one.sure === one.maybe) && packets.sure === packets.maybe;
  const left = joined(packets.sure, backSure, sure.unanswered);
  return {
    packets: {
      ...packets,
      sure: left,
      maybe: isCertain
        ? left
        : joined(packets.maybe, unite([...arrived.map((one) => one.maybe), ...lost]), maybe.unanswered),
    },
    unseen: [
      ...home.flatMap(({ traveller }) => traveller.unseen),
      ...checked.flatMap((one) => one.unseen),
      ...reply.lost.flatMap((one) => one.unseen),
    ],
    hops: home[0] === undefined ? [] : hopsOf(home[0].traveller),
  };
}

function joined(packets: Flows, replies: Flows, unanswered: Flows): Flows {
  return [...intersect(packets, unmirror(replies)), ...unanswered];
}

function replyTrip({ network, explains }: Trip, goal: Goal, inspected: Leg['inspected']): Trip {
  return planned({ network, goal, isReply: true, inspected, explains, senderGroups: [], needsMembership: false });
}

function startOfReply(leg: Leg, packets: Packets): Traveller {
  return {
    packets,
    begin: leg.end,
    stations: [],
    legs: [],
    asBefore: (flows) => flows,
    inspected: [],
    unseen: [],
    remarks: [],
    membership: 'SG_REFERENCES_NOT_PRESERVED',
    steps: 0,
  };
}

function goalOf({ begin, isOurs }: Leg): Goal | undefined {
  switch (begin.kind) {
    case 'interface':
      return { kind: 'interface', one: begin.one, address: begin.address, written: begin.address.address };
    case 'nat':
      return { kind: 'nat', gateway: begin.gateway, address: begin.address, zone: begin.zone };
    case 'place':
      return { kind: 'place', subnetId: begin.subnetId, address: begin.address };
    case 'internet':
      return { kind: 'internet', services: false, ...(isOurs === true ? { isOurs } : {}) };
    case 'on-premises':
      return { kind: 'on-premises', via: undefined };
  }
}

/** The hops of a reason on the way back begin with the way there; `reply` says that it is the replies that are stopped. */
function asReply({ code, params, element, evidence, hops }: Refusal, way: readonly Hop[]): Refusal {
  return { code, params: { ...params, reply: true }, element, evidence, hops: [...way, ...hops] };
}
