import { covers, parseCidr } from '#analysis/addresses';
import type { Endpoint, Question, ReachAnswer, ReachPath, Refusal } from '../contract.ts';
import type { Interface, Network } from '../model/network.ts';
import { type Flows, intersect, WHOLE } from '../space/flows.ts';
import { EVERY_PORT, EVERY_PROTOCOL } from '../space/protocols.ts';
import { distinct } from '../unseen.ts';
import { together } from './delivered.ts';
import type { Door } from './door.ts';
import { internetArrivals } from './entrances.ts';
import { type Doors, doorsOf } from './index-doors.ts';
import { latticeArrivals } from './lattice-arrivals.ts';
import { arrivalsAtNodes, arrivalsByEndpoints, doubtsOf } from './node-arrivals.ts';
import { tcp } from './ports.ts';
import type { Arrival } from './arrival.ts';
import type { Landing } from './landing.ts';
import { type Walked, walkFrom } from './walk.ts';
import { type Wire, wireOf } from './wire.ts';

/** Asks the network itself, without its doors. */
export type Ask = (question: Question) => ReachAnswer;

/** Why nothing gets through is told of so many reasons at most. */
const MAX_REFUSALS = 200;

/**
 * The answer of the network joined with the ways that lead through doors. For a door itself only these count: what gets
 * to a node of a balancer, but to no listener of it, gets nowhere.
 */
export function reachWithDoors(network: Network, question: Question, ask: Ask): ReachAnswer {
  const { to, from } = question;
  if (to.kind === 'internet' || to.kind === 'on-premises') return ask(question);
  const doors = doorsOf(network);
  const asked = to.kind === 'resource' ? doorsKnownBy(doors, to.id).filter((door) => answersItself(door, from)) : [];
  const entered = asked.length > 0 ? asked : doorsBefore(network, doors, to);
  const wire = wireOf(network, true);
  const counted =
    asked.length > 0
      ? (landing: Landing) => countedAt(asked, landing)
      : (landing: Landing) => (isAt(network, to, landing) ? [landing] : []);
  const walks = entered.map((door): Walked => {
    const arrivals = arrivalsFrom(network, wire, door, question, ask);
    const found = 'walked' in arrivals ? arrivals.walked : walkFrom(network, doors, wire, door, arrivals.arrivals);
    return { landings: found.landings.flatMap(counted), refusals: found.refusals };
  });
  const through = answerOf(walks);
  if (asked.length > 0) return through;
  return entered.length === 0 ? ask(question) : together([ask(question), through]);
}

/** Databases and clusters are reached at interfaces of their own from inside: there the network answers for them. */
function answersItself({ resource, entrance }: Door, from: Endpoint): boolean {
  if (resource.type === 'AWS::RDS::DBInstance' || resource.type === 'AWS::Redshift::Cluster') return false;
  return from.kind === 'internet' || entrance.kind === 'nodes' || resource.type !== 'AWS::EKS::Cluster';
}

/** A door by its ARN, its id or name, or by an interface that is one of its nodes. */
function doorsKnownBy(doors: Doors, id: string): readonly Door[] {
  const named = doors.named(id);
  const own = named.length > 0 ? named : doors.all.filter(({ resource }) => resource.arn === id || resource.id === id);
  return own.length > 0 ? own : [doors.ofNode(id) ?? []].flat();
}

/**
 * Behind a network balancer there is somebody or nobody answers; other doors answer themselves. What was not seen
 * behind it stays in doubt.
 */
function countedAt(asked: readonly Door[], landing: Landing): readonly Landing[] {
  const isPassed = passesOnly(landing.resource) && asked.some(({ resource }) => passesOnly(resource));
  if (!isPassed || landing.flows.length === 0) return [landing];
  return landing.unseen.length === 0 ? [] : [{ ...landing, flows: [], doubts: [] }];
}

function passesOnly({ arn }: Landing['resource']): boolean {
  return arn.includes(':loadbalancer/net/') || arn.includes(':vpc-endpoint-service/');
}

function isAt({ interfaces }: Network, to: Endpoint, { resource, interfaceId }: Landing): boolean {
  const one = interfaceId === undefined ? undefined : interfaces.get(interfaceId);
  switch (to.kind) {
    case 'resource':
      return resource.arn === to.id || resource.id === to.id || interfaceId === to.id;
    case 'account':
      return resource.accountId === to.accountId;
    case 'vpc':
      return one?.vpcId === to.id;
    case 'subnet':
      return one?.subnetId === to.id;
    case 'cidr':
      return one !== undefined && isInside(one, to.cidr);
    default:
      return false;
  }
}

function isInside({ addresses }: Interface, cidr: string): boolean {
  const block = parseCidr(cidr);
  if (block === undefined) return false;
  return addresses.some(({ family, address }) =>
    covers(block, { v4: [], v6: [], [family]: [{ first: address, last: address }] }),
  );
}

/** Doors that lead to what is asked for, by themselves or through others; whether anything gets through is not looked at. */
function doorsBefore(network: Network, doors: Doors, to: Endpoint): readonly Door[] {
  const found = new Set<Door>();
  let next = doors.all.filter((door) =>
    door.ways.some(({ targets }) => targets.some((target) => isTarget(network, to, target))),
  );
  while (next.length > 0) {
    for (const door of next) found.add(door);
    next = next.flatMap((door) => doorsTo(network, doors).get(door) ?? []).filter((door) => !found.has(door));
  }
  return doors.all.filter((door) => found.has(door));
}

function isTarget(network: Network, to: Endpoint, target: Door['ways'][number]['targets'][number]): boolean {
  const at = { flows: [], hops: [], doubts: [], unseen: [] };
  if (target.kind === 'service') return isAt(network, to, { ...at, resource: target.resource });
  if (target.kind !== 'interface') return false;
  const one = network.interfaces.get(target.id);
  if (one === undefined) return false;
  const { item, instanceId = '' } = one;
  const resource = {
    arn: item.arn,
    type: '',
    id: instanceId,
    name: '',
    accountId: one.accountId,
    region: one.region,
    tags: {},
  };
  const isInstance = to.kind === 'resource' && instanceId !== '' && to.id.endsWith(`:instance/${instanceId}`);
  return isInstance || isAt(network, to, { ...at, resource, interfaceId: one.id });
}

/** Doors by the door that they lead to. */
function doorsTo(network: Network, doors: Doors): ReadonlyMap<Door, readonly Door[]> {
  return network.once('doors-to', () => {
    const before = new Map<Door, Set<Door>>();
    for (const door of doors.all) {
      for (const target of door.ways.flatMap(({ targets }) => targets)) {
        if (target.kind !== 'door') continue;
        for (const next of doors.named(target.name)) before.set(next, (before.get(next) ?? new Set()).add(door));
      }
    }
    return new Map([...before].map(([door, set]) => [door, [...set]]));
  });
}

type Arrivals = { readonly walked: Walked } | { readonly arrivals: readonly Arrival[] };

function arrivalsFrom(network: Network, wire: Wire, door: Door, question: Question, ask: Ask): Arrivals {
  if (question.from.kind === 'internet') {
    const arrivals = internetArrivals(network, wire, door).map((one) => ({
      ...one,
      flows: askedOf(question, one.flows),
    }));
    return arrivals.length > 0 ? { arrivals } : { walked: refused(network, wire, door) };
  }
  const { entrance } = door;
  if (entrance.kind === 'inner') return { walked: { landings: [], refusals: [] } };
  if (entrance.kind === 'vpcs') return { arrivals: latticeArrivals(network, entrance, question) };
  if (entrance.kind === 'public') {
    // It is on the internet: whoever gets out to there gets to it, by an address that nobody knows beforehand.
    const answer = ask({ ...question, to: { kind: 'internet' }, ...(question.ports === undefined ? tcp(443)[0] : {}) });
    const arrivals = answer.paths.map(
      ({ flows, hops }): Arrival => ({ flows, hops, doubts: doubtsOf(answer), sender: 'unknown' }),
    );
    return arrivals.length > 0 ? { arrivals } : { walked: { landings: [], refusals: answer.refusals } };
  }
  const { arrivals, refusals } =
    entrance.kind === 'endpoints'
      ? arrivalsByEndpoints(network, door, entrance.links, question, ask)
      : arrivalsAtNodes(network, entrance.nodes, question, ask);
  return arrivals.length > 0 ? { arrivals } : { walked: { landings: [], refusals } };
}

function askedOf({ protocols = EVERY_PROTOCOL, ports = EVERY_PORT }: Question, flows: Flows): Flows {
  return intersect(flows, [
    { ...WHOLE.v4, protocols, ports },
    { ...WHOLE.v6, protocols, ports },
  ]);
}

/** Why the internet does not come to a door by itself. */
function refused(network: Network, wire: Wire, door: Door): Walked {
  const { entrance } = door;
  const bare: Refusal = { code: 'NO_PUBLIC_ADDRESS', params: {}, element: door.resource, evidence: [], hops: [] };
  if (door.closed.length > 0) return { landings: [], refusals: door.closed.map((stop) => ({ ...stop, hops: [] })) };
  if (entrance.kind !== 'nodes' || entrance.fromInternet.length === 0) return { landings: [], refusals: [bare] };
  const nodes = entrance.nodes.flatMap((id) => network.interfaces.get(id) ?? []);
  return { landings: [], refusals: nodes.flatMap((node) => wire.fromInternet(node).refusals) };
}

function answerOf(walks: readonly Walked[]): ReachAnswer {
  const landings = walks.flatMap((walk) => walk.landings);
  const sure = landings.filter(({ doubts, flows }) => doubts.length === 0 && flows.length > 0);
  const kept = sure.length > 0 ? sure : landings;
  const paths = kept.map(({ flows, hops }): ReachPath => ({ flows, hops }));
  const refusals = walks.flatMap((walk) => walk.refusals).slice(0, MAX_REFUSALS);
  const unseen = distinct(landings.flatMap(({ doubts, unseen: more }) => [...doubts, ...more]));
  return {
    outcome: sure.length > 0 ? 'reachable' : unseen.length > 0 ? 'unknown' : 'blocked',
    paths: sure.length > 0 ? paths : [],
    refusals,
    unseen,
  };
}
