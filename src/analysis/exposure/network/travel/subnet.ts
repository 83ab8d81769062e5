import { bareRef, cite, refOf } from '../cite.ts';
import { aclFilter, type Direction } from '../filters/acl-filter.ts';
import { isGone, onBoth, through } from '../filters/filter.ts';
import type { Route, RouteTable } from '../model/network.ts';
import { exceptTo, NOTHING, toAddresses } from '../space/flows.ts';
import { notSeen } from '../unseen.ts';
import { effectiveRoutes } from './routes.ts';
import {
  doubt,
  go,
  type Here,
  lose,
  passing,
  refuse,
  type Station,
  station,
  type Traveller,
  type Trip,
  withPackets,
} from './trip.ts';

/** Packets that are in a subnet and go where they have to. */
export function setOut(trip: Trip, traveller: Traveller, subnetId: string): void {
  const { network } = trip;
  const subnet = network.subnets.get(subnetId);
  if (subnet === undefined) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::Subnet', subnetId));
    return;
  }
  const own = subnet.cidrs[traveller.packets.family];
  // Inside a subnet nothing is routed and no ACL looks.
  const inside = onBoth(traveller.packets, (flows) => toAddresses(flows, own));
  if (!isGone(inside))
    go(trip, withPackets(traveller, inside), { to: 'deliver', vpcId: subnet.vpcId, fromSubnetId: subnetId });
  const outside = isGone(inside) ? traveller.packets : onBoth(traveller.packets, (flows) => exceptTo(flows, own));
  if (isGone(outside)) return;
  const left = passAcl(trip, withPackets(traveller, outside), subnetId, 'egress');
  if (left === undefined) return;
  const table = network.tableOfSubnet(subnetId);
  if (table === undefined) lose(trip, left, notSeen(network, 'AWS::EC2::RouteTable', subnetId));
  else go(trip, left, { to: 'table', table, here: { vpcId: subnet.vpcId, subnetId } });
}

/** Through the network ACL of a subnet; undefined when nothing of it is left. */
export function passAcl(
  trip: Trip,
  traveller: Traveller,
  subnetId: string,
  direction: Direction,
): Traveller | undefined {
  const { network } = trip;
  const filter = aclFilter(network, subnetId, direction, traveller.packets.family);
  const packets = through(traveller.packets, filter);
  const acl = network.aclOfSubnet(subnetId);
  const element = acl === undefined ? bareRef('AWS::EC2::NetworkAcl', subnetId) : refOf(acl.item);
  const stopped = isGone(packets) ? traveller.packets.maybe : NOTHING;
  if (isGone(packets)) {
    const by = filter.refusing(stopped);
    refuse(trip, traveller, 'SUBNET_ACL_RESTRICTION', element, by === undefined ? [] : [by.evidence], {
      direction,
      ...(by === undefined ? {} : { entry: by.name }),
    });
    return undefined;
  }
  const stand: Station = (flows) => {
    const rules = filter.admitting(flows);
    const [first] = rules;
    return {
      role: 'network-acl',
      element,
      evidence: rules.map(({ evidence }) => evidence),
      ...(first === undefined
        ? {}
        : { note: { code: 'acl-entry', params: { direction, entry: rules.map(({ name }) => name).join(', ') } } }),
    };
  };
  const passed = passing(withPackets(traveller, packets), stand);
  return filter.unseen.length === 0 || packets.sure === packets.maybe
    ? passed
    : { ...passed, unseen: [...passed.unseen, ...filter.unseen] };
}

/** Every packet takes the most specific route of the table. */
export function routeOn(trip: Trip, traveller: Traveller, table: RouteTable, here: Here): void {
  const { network } = trip;
  if (table.routes === undefined) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::RouteTable', table.id));
    return;
  }
  const { routes, hidden, uncovered } = effectiveRoutes(table, table.routes, traveller.packets.family);
  // Gateway endpoints take the few addresses of their service: of the whole internet the replies to most come through.
  const doubtful = hidden.filter(({ target }) => !(trip.isReply && target === 'vpc-endpoint'));
  const unseen = doubtful.map((route) => notSeen(network, 'AWS::EC2::PrefixList', table.id, route.text));
  const sure = unseen.length === 0 ? traveller : doubt(traveller, ...unseen);
  for (const { route, ranges } of routes) {
    const part = onBoth(sure.packets, (flows) => toAddresses(flows, ranges));
    if (!isGone(part)) takeRoute(trip, withPackets(sure, part), table, route, here);
  }
  for (const route of doubtful) takeRoute(trip, sure, table, route, here);
  const rest = onBoth(sure.packets, (flows) => toAddresses(flows, uncovered));
  refuse(trip, withPackets(sure, rest), 'NO_ROUTE_TO_DESTINATION', refOf(table.item));
}

function takeRoute(trip: Trip, traveller: Traveller, table: RouteTable, route: Route, here: Here): void {
  const evidence = [cite(table.item, `Routes/${route.index}`)];
  if (route.isBlackhole) {
    refuse(trip, traveller, 'BAD_STATE_ROUTE', refOf(table.item), evidence, {
      route: route.text,
      target: route.targetId,
    });
    return;
  }
  const note = {
    code: route.target === 'local' ? 'local-route' : 'route',
    params: { route: route.text, target: route.targetId },
  };
  go(trip, passing(traveller, station('route-table', refOf(table.item), evidence, note)), { to: 'route', route, here });
}
