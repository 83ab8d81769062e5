import type { Hop, Refusal } from '../contract.ts';
import type { Interface, Network } from '../model/network.ts';
import { type Arrival, merged, onwards } from './arrival.ts';
import type { Door, Target } from './door.ts';
import { notModelled } from './estate.ts';
import type { Doors } from './index-doors.ts';
import {
  landAt,
  landAtDoor,
  landAtService,
  type Landing,
  landUnseen,
  refuse,
  refuseAll,
  refusePorts,
  type Walk,
} from './landing.ts';
import { legsTo } from './legs.ts';
import { narrowed, type Trail } from './narrow.ts';
import { throughEndpoint } from './through-endpoint.ts';
import type { Wire } from './wire.ts';

/** Doors behind doors: a domain, a distribution, an API, a network and an application balancer. */
const MAX_DOORS = 6;

/** What came of a walk. */
export interface Walked {
  readonly landings: readonly Landing[];
  readonly refusals: readonly Refusal[];
}

/** Follows packets that have come to a door through all doors behind it. */
export function walkFrom(network: Network, doors: Doors, wire: Wire, door: Door, arrivals: readonly Arrival[]): Walked {
  const walk: Walk = { network, doors, wire, landings: [], refusals: [] };
  pass(walk, door, arrivals, { doors: [door], isSigned: false });
  return walk;
}

function pass(walk: Walk, door: Door, arrivals: readonly Arrival[], trail: Trail, stage?: string): void {
  const entered = arrivals.map((arrival) => ({ ...arrival, hops: [...arrival.hops, doorHop(door)] }));
  for (const stop of door.closed) refuse(walk, stop, entered[0]);
  const ways = (
    stage === undefined ? door.ways : door.ways.filter(({ part }) => part === undefined || part === stage)
  ).map((way) => ({
    way,
    inside: entered.flatMap((arrival) => narrowed(walk.network, door, way, arrival, trail) ?? []),
  }));
  landAtDoor(walk, door, entered, ways);
  for (const { way, inside } of ways) {
    const [first] = inside;
    if (first === undefined) {
      refusePorts(walk, door, way, entered[0]);
      continue;
    }
    for (const stop of way.stops) refuse(walk, stop, first);
    for (const target of way.targets) follow(walk, door, target, inside, trail);
  }
  const isBalancer = door.role === 'balancer' && door.closed.length === 0 && door.unseen.length === 0;
  if (ways.length === 0 && isBalancer) refuseAll(walk, door, entered[0]);
}

function doorHop({ role, resource, note, webAcl, webAclUnseen }: Door): Hop {
  return {
    role,
    element: resource,
    evidence: [],
    ...(note === undefined ? {} : { note }),
    ...(webAcl === undefined ? {} : { webAcl }),
    ...(webAclUnseen === undefined ? {} : { webAclUnseen }),
  };
}

function follow(walk: Walk, door: Door, target: Target, inside: readonly Arrival[], trail: Trail): void {
  if (target.kind === 'unknown') return;
  if (target.kind === 'service') {
    landAtService(walk, target.resource, target.hop, inside);
    return;
  }
  if (target.kind === 'interface') {
    const to = walk.network.interfaces.get(target.id);
    if (to !== undefined) landAt(walk, to, legsTo(walk, door, target, inside, to));
    return;
  }
  const next = walk.doors.named(target.name);
  const to = next.length === 0 ? walk.doors.interfaceNamed(target.name) : undefined;
  if (to !== undefined) landAt(walk, to, legsTo(walk, door, target, inside, to));
  for (const one of next) {
    if (trail.doors.includes(one)) continue;
    if (trail.doors.length >= MAX_DOORS) {
      landUnseen(walk, one.resource, inside[0]?.hops ?? [], notModelled('doors-in-a-row', one.resource));
      continue;
    }
    const arrivals = arrivalsAt(walk, door, target, inside, one);
    const further: Trail = { doors: [...trail.doors, one], isSigned: target.isSigned === true };
    if (arrivals.length > 0) pass(walk, one, arrivals, further, target.stage);
  }
}

type DoorTarget = Extract<Target, { kind: 'door' }>;

/** How packets that a door sends to another one arrive there: once at each of its nodes, when it has nodes. */
function arrivalsAt(
  walk: Walk,
  door: Door,
  target: DoorTarget,
  inside: readonly Arrival[],
  next: Door,
): readonly Arrival[] {
  const { carriage, sends, hop } = target;
  const { entrance } = next;
  const more = hop === undefined ? [] : [hop];
  const isInside = carriage.by === 'aws';
  if (entrance.kind === 'nodes') {
    if (carriage.by === 'endpoint') return throughEndpoint(walk, next, inside, more);
    const nodes: readonly Interface[] = isInside
      ? []
      : entrance.nodes.flatMap((id) => walk.network.interfaces.get(id) ?? []);
    if (nodes.length > 0) {
      return nodes.flatMap((node): readonly Arrival[] => {
        const one = merged(legsTo(walk, door, target, inside, node));
        return one === undefined ? [] : [{ ...one, node }];
      });
    }
    const doubts = isInside ? [] : (next.doubts ?? []);
    return inside.map((one) => ({
      ...onwards(one, more, sends),
      doubts: [...one.doubts, ...doubts],
      sender: 'unknown',
    }));
  }
  const isHidden = entrance.kind === 'inner' || entrance.kind === 'endpoints';
  if ((isHidden && !isInside) || entrance.kind === 'vpcs') {
    refuse(walk, { code: 'NO_PUBLIC_ADDRESS', params: {}, element: next.resource, evidence: [] }, inside[0]);
    return [];
  }
  const sender = carriage.by === 'internet' ? (carriage.sources ?? 'unknown') : undefined;
  return inside.map((one) => ({ ...onwards(one, more, sends), sender: sender ?? one.sender }));
}
