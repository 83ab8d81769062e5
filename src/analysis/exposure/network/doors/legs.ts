import { type AddressSet, breadthOf, FAMILIES, isEmpty, NO_ADDRESSES } from '#analysis/addresses';
import type { ReachAnswer, ReachPath, Refusal, Unseen } from '../contract.ts';
import { refOf } from '../cite.ts';
import { aclFilter } from '../filters/acl-filter.ts';
import type { Interface, Network } from '../model/network.ts';
import { intersect, WHOLE } from '../space/flows.ts';
import { comingFrom, onPorts, senders } from './boxes.ts';
import { originFacing } from './cloudfront-origins.ts';
import type { Carriage, Door, Ports, Target, Zoned } from './door.ts';
import { notSeen } from './estate.ts';
import { type Arrival, onwards } from './arrival.ts';
import type { Walk } from './landing.ts';
import type { Wire } from './wire.ts';

type SentTarget = Extract<Target, { kind: 'door' | 'interface' }>;

/** What of one arrival gets to an interface, or why nothing does. */
type Leg = { readonly arrival: Arrival } | { readonly refusals: readonly Refusal[] };

interface Asked {
  readonly network: Network;
  readonly wire: Wire;
  readonly door: Door;
  readonly target: SentTarget;
  readonly to: Interface;
}

/**
 * Carries what came to a door on to an interface: each arrival on each port that is sent to. Why nothing gets there is
 * noted at the walk.
 */
export function legsTo(
  { network, wire, refusals }: Pick<Walk, 'network' | 'wire' | 'refusals'>,
  door: Door,
  target: SentTarget,
  inside: readonly Arrival[],
  to: Interface,
): readonly Arrival[] {
  const asked: Asked = { network, wire, door, target, to };
  const legs = inside.flatMap((arrival) =>
    target.sends.flatMap((ports) => carried(asked, arrival, ports, target.carriage)),
  );
  const passed = legs.flatMap((leg) => ('arrival' in leg ? [leg.arrival] : []));
  if (passed.length === 0) for (const leg of legs) if ('refusals' in leg) refusals.push(...leg.refusals);
  return passed;
}

function carried(asked: Asked, arrival: Arrival, ports: Ports, carriage: Carriage): readonly Leg[] {
  const { wire, network, to } = asked;
  switch (carriage.by) {
    case 'aws':
      return [{ arrival: onward(asked, arrival, ports, undefined) }];
    case 'nodes':
      return fromNodes(asked, arrival, ports, carriage);
    case 'client':
      return (arrival.isByEndpoint === true ? fromNodes : fromClient)(asked, arrival, ports, carriage);
    case 'nodes-or-client':
      return (arrival.isByEndpoint === true ? fromNodes : fromEither)(asked, arrival, ports, carriage);
    case 'endpoint':
      return [];
    case 'subnets':
      return [
        settled(asked, arrival, ports, wire.fromSubnets(carriage.subnets, carriage.groups, to, ports), 'unknown'),
      ];
    case 'internet':
      return [fromOutside(asked, arrival, ports, carriage)];
    case 'delivered':
      return [settled(asked, arrival, ports, wire.delivered(to, ports, carriage.sources, []), carriage.sources)];
    case 'vpc-origin': {
      const answer = wire.delivered(to, ports, originFacing(network), originGroups(network, to.vpcId));
      return [settled(asked, arrival, ports, answer, 'unknown')];
    }
  }
}

function fromNodes(asked: Asked, arrival: Arrival, ports: Ports, { zone, zoneUnseen }: Zoned): readonly Leg[] {
  const { network, wire, door, target, to } = asked;
  const nodes = arrival.node === undefined ? nodesOf(network, door) : [arrival.node];
  return nodes.map((node): Leg => {
    const isAway = zone !== undefined && zoneOf(network, node) !== zone;
    if (isAway && zoneUnseen !== true) return { refusals: [outOfZone(door, arrival, target, zoneOf(network, node))] };
    const stopped = classicAcl(asked, arrival, node, ports);
    if (stopped !== undefined) return { refusals: [stopped] };
    const address = target.kind === 'interface' ? target.address : undefined;
    const leg = settled(asked, arrival, ports, wire.between(node, to, ports, address), addressesOf(node));
    return isAway ? doubted(leg, notSeen('cross-zone', door.resource)) : leg;
  });
}

/**
 * Classic balancers pass the network ACL of their subnet even on the way to a target in the same one, where nothing
 * else does.
 */
function classicAcl(
  { network, door, to }: Asked,
  { hops }: Arrival,
  node: Interface,
  ports: Ports,
): Refusal | undefined {
  if (!isClassic(door) || node.subnetId !== to.subnetId) return undefined;
  const destinations = to.addresses
    .filter(({ family }) => family === 'v4')
    .map(({ address }) => ({ first: address, last: address }));
  const filter = aclFilter(network, node.subnetId, 'egress', 'v4');
  const asked = [{ ...WHOLE.v4, ...ports, destinations }];
  if (intersect(asked, filter.maybe).length > 0) return undefined;
  const by = filter.refusing(asked);
  const element = refOf(network.aclOfSubnet(node.subnetId)?.item ?? node.item);
  return { code: 'ELB_ACL_RESTRICTION', params: {}, element, evidence: by === undefined ? [] : [by.evidence], hops };
}

function isClassic({ resource }: Door): boolean {
  return resource.type === 'AWS::ElasticLoadBalancing::LoadBalancer';
}

function outOfZone(door: Door, { hops }: Arrival, target: SentTarget, zone: string): Refusal {
  const code = isClassic(door) ? 'ELB_NOT_CROSSZONE' : 'ELBV2_NO_TARGETS_IN_AZ';
  return {
    code,
    params: { zone },
    element: target.hop?.element ?? door.resource,
    evidence: target.hop?.evidence ?? [],
    hops,
  };
}

/** The target sees who asks; its own groups and its subnet's ACL must admit them. */
function fromClient(asked: Asked, arrival: Arrival, ports: Ports, zoned: Zoned): readonly Leg[] {
  const { network, wire, door, to, target } = asked;
  const hasV4Only = to.addresses.every(({ family }) => family === 'v4');
  const v6 = arrival.sender === 'client' && hasV4Only ? arrival.flows.filter(({ family }) => family === 'v6') : [];
  const v4 = v6.length === 0 ? arrival.flows : arrival.flows.filter(({ family }) => family === 'v4');
  // A client of the other family cannot be shown to the target: the node's own address stands for it.
  const translated = v6.length === 0 ? [] : fromNodes(asked, { ...arrival, flows: v6 }, ports, zoned);
  if (v4.length === 0) return translated;
  if (
    zoned.zone !== undefined &&
    zoned.zoneUnseen !== true &&
    arrival.node !== undefined &&
    zoneOf(network, arrival.node) !== zoned.zone
  ) {
    return [...translated, { refusals: [outOfZone(door, arrival, target, zoneOf(network, arrival.node))] }];
  }
  const kept: Arrival = { ...arrival, flows: v4 };
  const sources = arrival.sender === 'client' ? senders(v4) : arrival.sender === 'unknown' ? undefined : arrival.sender;
  const answer = wire.delivered(to, ports, sources, groupsOf(network, door));
  const leg = settled(asked, kept, ports, answer, arrival.sender);
  if ('refusals' in leg) {
    const at = {
      element: target.hop?.element ?? door.resource,
      evidence: target.hop?.evidence ?? [],
      hops: arrival.hops,
    };
    return [
      ...translated,
      { refusals: [{ code: 'ELBV2_SOURCE_ADDRESS_PRESERVATION', params: {}, ...at }, ...leg.refusals] },
    ];
  }
  if (arrival.sender !== 'client') return [...translated, leg];
  const admitted = senders(answer.paths.flatMap(({ flows }) => flows));
  const flows = isEmpty(admitted) ? v4 : comingFrom(v4, admitted);
  return [...translated, { arrival: { ...leg.arrival, flows } }];
}

/** Whether the target sees the client or the balancer was not seen: what passes either way passes for sure. */
function fromEither(asked: Asked, arrival: Arrival, ports: Ports, zoned: Zoned): readonly Leg[] {
  const byClient = fromClient(asked, arrival, ports, zoned);
  const byNodes = fromNodes(asked, arrival, ports, zoned);
  const isPassed = (leg: Leg) => 'arrival' in leg && leg.arrival.doubts.length === arrival.doubts.length;
  if (byClient.some(isPassed) && byNodes.some(isPassed)) return byClient;
  const passed = [...byClient, ...byNodes].filter((leg) => 'arrival' in leg);
  if (passed.length === 0) return [...byClient, ...byNodes];
  const unseen = notSeen('client-ip-preservation', asked.target.hop?.element ?? asked.door.resource);
  return passed.map((leg) => doubted(leg, unseen));
}

/** Over the internet: who sends must be among those that the network lets in. */
function fromOutside(
  asked: Asked,
  arrival: Arrival,
  ports: Ports,
  { sources, what }: Extract<Carriage, { by: 'internet' }>,
): Leg {
  const answer = asked.wire.fromInternet(asked.to);
  const flows = onPorts(
    answer.paths.flatMap((path) => path.flows),
    [ports],
  );
  const path = answer.paths.find((one) => onPorts(one.flows, [ports]).length > 0);
  const doubts: Unseen[] = [];
  if (flows.length === 0) {
    if (answer.outcome === 'blocked' || answer.unseen.length === 0)
      return { refusals: prefixed(answer.refusals, arrival) };
    doubts.push(...answer.unseen);
  } else if (sources === undefined) {
    if (breadthOf(senders(flows)) !== 'internet') doubts.push(notSeen(what, asked.door.resource));
  } else if (comingFrom(flows, sources).length === 0) {
    return { refusals: prefixed(answer.refusals, arrival) };
  }
  const leg = onward(asked, arrival, ports, path);
  return { arrival: { ...leg, doubts: [...leg.doubts, ...doubts], sender: sources ?? 'unknown' } };
}

function settled(asked: Asked, arrival: Arrival, ports: Ports, answer: ReachAnswer, sender: Arrival['sender']): Leg {
  if (answer.outcome === 'blocked') return { refusals: prefixed(answer.refusals, arrival) };
  const leg = onward(asked, arrival, ports, answer.paths[0]);
  const doubts = answer.outcome === 'unknown' ? [...leg.doubts, ...answer.unseen] : leg.doubts;
  return { arrival: { ...leg, doubts, sender } };
}

/** The arrival behind the leg, with the stations that named the target and those of the network. */
function onward({ target }: Asked, arrival: Arrival, ports: Ports, path: ReachPath | undefined): Arrival {
  const named = target.hop === undefined ? [] : [target.hop];
  return onwards(arrival, [...named, ...(path?.hops ?? [])], [ports]);
}

function doubted(leg: Leg, unseen: Unseen): Leg {
  return 'arrival' in leg ? { arrival: { ...leg.arrival, doubts: [...leg.arrival.doubts, unseen] } } : leg;
}

function prefixed(refusals: readonly Refusal[], { hops }: Arrival): readonly Refusal[] {
  return refusals.map((one) => ({ ...one, hops: [...hops, ...one.hops] }));
}

function nodesOf({ interfaces }: Network, { entrance }: Door): readonly Interface[] {
  return entrance.kind === 'nodes' ? entrance.nodes.flatMap((id) => interfaces.get(id) ?? []) : [];
}

function zoneOf({ subnets }: Network, { subnetId, item }: Interface): string {
  return item.configuration.AvailabilityZone ?? subnets.get(subnetId)?.zone ?? '';
}

function groupsOf(network: Network, door: Door): readonly string[] {
  return [...new Set(nodesOf(network, door).flatMap(({ groupIds }) => groupIds ?? []))].toSorted();
}

function addressesOf({ addresses }: Interface): AddressSet {
  const set = { ...NO_ADDRESSES };
  for (const family of FAMILIES) {
    const own = addresses
      .filter((one) => one.family === family)
      .map(({ address }) => ({ first: address, last: address }));
    set[family] = own.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  }
  return set;
}

/** CloudFront's own interfaces in a VPC with VPC origins are members of this group. */
const ORIGIN_GROUP = 'CloudFront-VPCOrigins-Service-SG';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html (read 2026-11-26) */
function originGroups({ groups, once }: Network, vpcId: string): readonly string[] {
  const byVpc = once('origin-groups', () =>
    Map.groupBy(
      [...groups.values()].filter(({ item }) => item.configuration.GroupName === ORIGIN_GROUP),
      (group) => group.vpcId,
    ),
  );
  return (byVpc.get(vpcId) ?? []).map(({ id }) => id);
}
