import { bareRef, cite, refOf } from '../cite.ts';
import { isGone, onBoth } from '../filters/filter.ts';
import type { Route } from '../model/network.ts';
import { type Flows, intersect, WHOLE } from '../space/flows.ts';
import { ICMP, ICMPV6, icmpSpan, TCP } from '../space/protocols.ts';
import { notModelled } from '../unseen.ts';
import { passEndpoint } from './endpoint-policy.ts';
import { leaveByMiddlebox } from './middleboxes.ts';
import { missTarget } from './missing.ts';
import { arrive, go, type Here, INTERNET, lose, refuse, type Traveller, type Trip, withPackets } from './trip.ts';

/** https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html, VPCE_GATEWAY_PROTOCOL_RESTRICTION (read 2026-11-26) */
const CARRIED: Flows = [
  { ...WHOLE.v4, protocols: { from: TCP, to: TCP } },
  { ...WHOLE.v4, protocols: { from: ICMP, to: ICMP }, ports: icmpSpan(8, 0) },
  { ...WHOLE.v6, protocols: { from: TCP, to: TCP } },
  { ...WHOLE.v6, protocols: { from: ICMPV6, to: ICMPV6 }, ports: icmpSpan(128, 0) },
];

/** By a route to an endpoint: to a service of AWS, or through an appliance behind it. */
export function leaveByEndpoint(trip: Trip, traveller: Traveller, here: Here, route: Route): void {
  const { network, goal } = trip;
  const endpoint = network.endpoints.get(route.targetId);
  if (endpoint === undefined) {
    missTarget(trip, traveller, 'AWS::EC2::VPCEndpoint', route.targetId, here);
    return;
  }
  const element = refOf(endpoint.item);
  const { VpcEndpointType } = endpoint.item.configuration;
  if (VpcEndpointType !== 'Gateway') {
    leaveByMiddlebox(trip, traveller, here, endpoint.item);
    return;
  }
  if (trip.isReply) {
    refuse(trip, traveller, 'VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION', element);
    return;
  }
  const carried = onBoth(traveller.packets, (flows) => intersect(flows, CARRIED));
  if (isGone(carried)) {
    refuse(trip, traveller, 'VPCE_GATEWAY_PROTOCOL_RESTRICTION', element);
    return;
  }
  if (goal.kind !== 'internet' || !goal.services) {
    refuse(trip, traveller, 'NO_POSSIBLE_DESTINATION', element);
    return;
  }
  const reached = passEndpoint(trip, withPackets(traveller, carried), endpoint.item);
  if (reached === undefined) return;
  arrive(trip, reached, INTERNET, { to: 'deliver', vpcId: here.vpcId, fromSubnetId: undefined });
}

/** To an interface that forwards: an appliance, or an instance that translates. What it does with packets only it knows. */
export function leaveByInterface(trip: Trip, traveller: Traveller, here: Here, route: Route): void {
  const { network, goal } = trip;
  const one = network.interfaces.get(route.targetId);
  if (one === undefined) {
    missTarget(trip, traveller, 'AWS::EC2::NetworkInterface', route.targetId, here);
    return;
  }
  const isItself = goal.kind === 'interface' && goal.one === one;
  if (isItself) {
    go(trip, traveller, { to: 'deliver', vpcId: one.vpcId, fromSubnetId: here.subnetId });
    return;
  }
  if (one.sourceDestCheck) {
    refuse(trip, traveller, 'ENI_SOURCE_DEST_CHECK_RESTRICTION', refOf(one.item), [cite(one.item, 'SourceDestCheck')]);
    return;
  }
  lose(trip, traveller, notModelled('appliance', one.item));
}

/** Gateways that lead out of what Yagura follows. */
export function leaveUnmodelled(trip: Trip, traveller: Traveller, here: Here, { target, targetId }: Route): void {
  const vpc = trip.network.vpcs.get(here.vpcId);
  const element = bareRef(`AWS::EC2::${target}`, targetId, vpc?.accountId, vpc?.region);
  lose(trip, traveller, { code: 'not-modelled', what: target, element });
}
