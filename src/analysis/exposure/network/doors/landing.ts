import type { ResourceRef } from '#kernel';
import type { Hop, Refusal, Unseen } from '../contract.ts';
import type { Interface, Network } from '../model/network.ts';
import type { Flows } from '../space/flows.ts';
import { distinct } from '../unseen.ts';
import { type Arrival, merged } from './arrival.ts';
import type { Door, Stop, Way } from './door.ts';
import { notModelled, notSeen } from './estate.ts';
import type { Doors } from './index-doors.ts';
import { portText } from './ports.ts';
import type { Wire } from './wire.ts';
import { workloadOf } from './workloads.ts';

/** Landings that one entrance may have; more is counted as unseen. */
const MAX_LANDINGS = 20_000;

/** Something that packets get to: a door on the way, or what stands behind the last one. */
export interface Landing {
  readonly resource: ResourceRef;
  readonly interfaceId?: string;
  readonly flows: Flows;
  readonly hops: readonly Hop[];
  readonly doubts: readonly Unseen[];
  /** What the resource leads on to that was not seen. */
  readonly unseen: readonly Unseen[];
}

/** A walk through doors, with what has come of it so far. */
export interface Walk {
  readonly network: Network;
  readonly doors: Doors;
  readonly wire: Wire;
  readonly landings: Landing[];
  readonly refusals: Refusal[];
}

/** A way with what of the arrivals takes it. */
export interface Entered {
  readonly way: Way;
  readonly inside: readonly Arrival[];
}

/** The door itself is reached where one of its ways takes something. */
export function landAtDoor(walk: Walk, door: Door, arrivals: readonly Arrival[], ways: readonly Entered[]): void {
  const taken = ways.filter(({ inside }) => inside.length > 0);
  const unseen = distinct([...door.unseen, ...taken.flatMap(({ way }) => unseenBehind(walk.doors, door, way))]);
  const [first] = arrivals;
  if (taken.length === 0 && first !== undefined && door.closed.length === 0) {
    // What was not seen may be a way in.
    const doubts = distinct([...first.doubts, ...(door.doubts ?? []), ...door.unseen]);
    if (doubts.length > 0)
      land(walk, { resource: door.resource, flows: first.flows, hops: first.hops, doubts, unseen });
  }
  for (const alike of alikeWays(taken)) {
    const one = merged(alike.flatMap(({ inside }) => inside));
    if (one !== undefined) land(walk, { ...landingOf(door.resource, one), unseen });
  }
}

/** One landing for all nodes that lead to an interface. */
export function landAt(walk: Walk, to: Interface, arrivals: readonly Arrival[]): void {
  const one = merged(arrivals);
  if (one !== undefined) land(walk, { ...landingOf(workloadOf(walk.network, to), one), interfaceId: to.id });
}

export function landAtService(walk: Walk, resource: ResourceRef, hop: Hop, arrivals: readonly Arrival[]): void {
  const one = merged(arrivals);
  if (one !== undefined) land(walk, landingOf(resource, { ...one, hops: [...one.hops, hop] }));
}

/** Something may be reached, but nobody followed the packets as far. */
export function landUnseen(walk: Walk, resource: ResourceRef, hops: readonly Hop[], unseen: Unseen): void {
  land(walk, { resource, flows: [], hops, doubts: [unseen], unseen: [] });
}

function landingOf(resource: ResourceRef, { flows, hops, doubts }: Arrival): Landing {
  return { resource, flows, hops, doubts: distinct(doubts), unseen: [] };
}

function land({ landings }: Walk, landing: Landing): void {
  if (landings.length < MAX_LANDINGS) landings.push(landing);
  else if (landings.length === MAX_LANDINGS) {
    landings.push({ ...landing, flows: [], doubts: [notModelled('too-many-paths', landing.resource)] });
  }
}

function unseenBehind(doors: Doors, door: Door, { unseen, targets }: Way): readonly Unseen[] {
  const behind = targets.flatMap((target): Unseen[] => {
    if (target.kind === 'unknown') return [target.unseen];
    const isNameless =
      target.kind === 'door' &&
      doors.named(target.name).length === 0 &&
      doors.interfaceNamed(target.name) === undefined;
    return isNameless ? [notSeen('origin-address', door.resource)] : [];
  });
  return [...unseen, ...behind];
}

/** Ways of a door that ask for the same, under the same WebACL, are one way to the door itself. */
function alikeWays(ways: readonly Entered[]): readonly (readonly Entered[])[] {
  const groups = Map.groupBy(ways, ({ way }) =>
    JSON.stringify(way.hops.map(({ webAcl, webAclUnseen, authentication }) => [webAcl, webAclUnseen, authentication])),
  );
  return [...groups.values()];
}

export function refuse(
  { refusals }: Walk,
  { code, params, element, evidence }: Stop,
  at: Pick<Arrival, 'hops'> | undefined,
): void {
  refusals.push({ code, params, element, evidence, hops: at?.hops ?? [] });
}

/** A way takes nothing of what came: it listens on other ports. */
export function refusePorts(walk: Walk, door: Door, way: Way, at: Arrival | undefined): void {
  const [hop] = way.hops;
  const code = isClassic(door)
    ? 'ELB_LISTENER_PORT_RESTRICTION'
    : door.role === 'balancer'
      ? 'ELBV2_LISTENER_PORT_RESTRICTION'
      : 'NO_POSSIBLE_DESTINATION';
  const params = { ports: portText(way.takes) };
  refuse(walk, { code, params, element: hop?.element ?? door.resource, evidence: hop?.evidence ?? [] }, at);
}

/** A balancer without any listener. */
export function refuseAll(walk: Walk, door: Door, at: Arrival | undefined): void {
  const code = isClassic(door) ? 'ELB_LISTENERS_MISMATCH' : 'ELBV2_LISTENERS_MISMATCH';
  refuse(walk, { code, params: {}, element: door.resource, evidence: [] }, at);
}

function isClassic({ resource }: Door): boolean {
  return resource.type === 'AWS::ElasticLoadBalancing::LoadBalancer';
}
