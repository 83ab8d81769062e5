import type { AddressRange } from '#analysis/addresses';
import { bareRef, cite, refOf } from '../cite.ts';
import { isGone, onBoth, through } from '../filters/filter.ts';
import { groupFilter } from '../filters/group-filter.ts';
import type { Interface, InterfaceAddress, NatGateway } from '../model/network.ts';
import { rangeOf } from '../model/parse-interfaces.ts';
import { toAddresses } from '../space/flows.ts';
import { notModelled, notSeen } from '../unseen.ts';
import { passEndpointAt } from './endpoint-policy.ts';
import { passAcl } from './subnet.ts';
import {
  arrive,
  type Goal,
  INTERNET,
  NO_ANSWER,
  lose,
  passing,
  refuse,
  type Station,
  station,
  type Traveller,
  type Trip,
  withPackets,
} from './trip.ts';

/** Interfaces that only send: what AWS puts behind them takes no connections. */
const SENDS_ONLY: Readonly<Record<string, string>> = {
  nat_gateway: 'NAT_INBOUND',
  transit_gateway: 'NO_POSSIBLE_DESTINATION',
  lambda: 'NO_POSSIBLE_DESTINATION',
};

/** Inside a VPC, to whoever has the address there. */
export function deliver(trip: Trip, traveller: Traveller, vpcId: string, fromSubnetId: string | undefined): void {
  const { network, goal } = trip;
  const place = placeOf(goal);
  const vpc = network.vpcs.get(vpcId);
  const element = vpc === undefined ? bareRef('AWS::EC2::VPC', vpcId) : refOf(vpc.item);
  const subnet = place === undefined ? undefined : network.subnets.get(place.subnetId);
  if (place === undefined || (place.vpcId ?? subnet?.vpcId) !== vpcId) {
    if (goal.kind === 'nobody') refuseNobody(trip, traveller, vpcId, element);
    // IPv6 is not translated: a reply that comes home another way than by the internet may be taken.
    else if (goal.kind === 'internet' && goal.isOurs === true && traveller.packets.family === 'v6' && vpc !== undefined)
      lose(trip, traveller, notModelled('asymmetric-reply', vpc.item));
    else refuse(trip, traveller, 'NO_POSSIBLE_DESTINATION', element);
    return;
  }
  const packets = onBoth(traveller.packets, (flows) => toAddresses(flows, [place.range]));
  if (isGone(packets)) {
    refuse(trip, traveller, 'NO_POSSIBLE_DESTINATION', element);
    return;
  }
  const aimed = withPackets(traveller, packets);
  // A regional NAT gateway stands in no subnet.
  const isInside = fromSubnetId === place.subnetId || place.subnetId === '';
  const entered = isInside ? aimed : passAcl(trip, aimed, place.subnetId, 'ingress');
  if (entered === undefined) return;
  if (goal.kind === 'interface') reachInterface(trip, entered, goal.one, goal.address);
  else arrive(trip, entered, INTERNET, NO_ANSWER);
}

/** Up to the subnet that the address would be in. */
function refuseNobody(trip: Trip, traveller: Traveller, vpcId: string, element: ReturnType<typeof refOf>): void {
  const { family, maybe } = traveller.packets;
  const subnets = trip.network.subnetsOfVpc.get(vpcId) ?? [];
  const there = subnets.find(({ cidrs }) => toAddresses(maybe, cidrs[family]).length > 0);
  const sight = trip.network.vpcs.get(vpcId);
  const unseen = sight && trip.network.sight('AWS::EC2::NetworkInterface', sight.accountId, sight.region);
  if (unseen !== undefined) lose(trip, traveller, unseen);
  else refuse(trip, traveller, 'NO_SUCH_ADDRESS', there === undefined ? element : refOf(there.item));
}

function placeOf(goal: Goal): { subnetId: string; vpcId?: string; range: AddressRange } | undefined {
  if (goal.kind === 'interface')
    return { subnetId: goal.one.subnetId, vpcId: goal.one.vpcId, range: rangeOf(goal.address) };
  if (goal.kind === 'nat')
    return {
      subnetId: goal.gateway.subnetId ?? '',
      vpcId: goal.gateway.vpcId,
      range: { first: goal.address, last: goal.address },
    };
  return goal.kind === 'place'
    ? { subnetId: goal.subnetId, range: { first: goal.address, last: goal.address } }
    : undefined;
}

/** At the interface itself: its groups look at requests, and let replies through that they let ask. */
function reachInterface(trip: Trip, traveller: Traveller, one: Interface, address: InterfaceAddress): void {
  const end = station('destination', refOf(one.item), [cite(one.item, address.pointer)]);
  if (trip.isReply) {
    arrive(trip, passing(traveller, end), INTERNET, NO_ANSWER);
    return;
  }
  const closed = SENDS_ONLY[one.type];
  if (closed !== undefined) {
    const nat =
      one.type === 'nat_gateway'
        ? [...trip.network.natGateways.values()].find((gateway) => isOf(gateway, one))
        : undefined;
    refuse(trip, traveller, closed, refOf(nat?.item ?? one.item));
    return;
  }
  // EC2 calls an interface available that is attached to nothing.
  if (one.item.configuration.Status === 'available') {
    refuse(trip, traveller, 'BAD_STATE', refOf(one.item), [cite(one.item, 'Status')], { state: 'available' });
    return;
  }
  const admitted = passGroups(
    trip,
    traveller,
    one,
    'ingress',
    traveller.membership === 'kept' ? trip.senderGroups : [],
  );
  if (admitted === undefined) return;
  const answered = passEndpointAt(trip, passing(admitted, end), one);
  if (answered === undefined) return;
  arrive(trip, answered, { kind: 'interface', one, address }, { to: 'subnet', subnetId: one.subnetId });
}

function isOf({ addresses }: NatGateway, one: Interface): boolean {
  return addresses.some(({ interfaceId }) => interfaceId === one.id);
}

/** Through the security groups of an interface; undefined when nothing of it is left. */
export function passGroups(
  trip: Trip,
  traveller: Traveller,
  one: Interface,
  direction: 'ingress' | 'egress',
  peers: readonly string[],
): Traveller | undefined {
  const { network } = trip;
  const element = refOf(one.item);
  if (one.groupIds === undefined) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::NetworkInterface', one.id));
    return undefined;
  }
  // Interfaces of network load balancers, NAT gateways and the like may have none: then nothing is asked.
  if (one.groupIds.length === 0) return traveller;
  const filter = groupFilter(network, one.groupIds, direction, traveller.packets.family, peers);
  const packets = through(traveller.packets, filter);
  const groups = one.groupIds.join(', ');
  if (isGone(packets)) {
    const lostReference = direction === 'ingress' && filter.references.find((id) => trip.senderGroups.includes(id));
    const code = filter.isEmpty
      ? 'SG_HAS_NO_RULES'
      : typeof lostReference === 'string' && traveller.membership !== 'kept'
        ? traveller.membership
        : 'ENI_SG_RULES_MISMATCH';
    const evidence = one.groupIds.flatMap((id) => {
      const group = network.groups.get(id);
      return group === undefined
        ? []
        : [cite(group.item, direction === 'ingress' ? 'IpPermissions' : 'IpPermissionsEgress')];
    });
    refuse(trip, traveller, code, element, evidence, {
      direction,
      groups,
      ...(typeof lostReference === 'string' ? { group: lostReference } : {}),
    });
    return undefined;
  }
  const stand: Station = (flows) => {
    const rules = filter.admitting(flows);
    const owner = network.groups.get(rules[0]?.owner ?? one.groupIds?.[0] ?? '');
    return {
      role: 'security-group',
      element: owner === undefined ? element : refOf(owner.item),
      evidence: rules.map(({ evidence }) => evidence),
      note: {
        code: 'group-rule',
        params: { direction, rule: rules.map(({ name }) => name).join(', '), group: rules[0]?.owner ?? groups },
      },
    };
  };
  const passed = passing(withPackets(traveller, packets), stand);
  return packets.sure === packets.maybe ? passed : { ...passed, unseen: [...passed.unseen, ...filter.unseen] };
}
