import type { Route, RouteTarget } from '../model/network.ts';
import { leaveByEndpoint, leaveByInterface, leaveUnmodelled } from './endpoints.ts';
import { leaveByEgressOnly, leaveByGateway } from './internet.ts';
import { leaveByNat } from './nat.ts';
import { leaveByPeering } from './peering.ts';
import { leaveByTransit } from './transit.ts';
import { go, type Here, type Traveller, type Trip } from './trip.ts';
import { leaveByVpnGateway } from './vpn.ts';

type Follow = (trip: Trip, traveller: Traveller, here: Here, route: Route) => void;

/** What becomes of packets that take a route, by where it leads. */
export const FOLLOW: Readonly<Record<RouteTarget, Follow>> = {
  local: (trip, traveller, { vpcId, subnetId }) =>
    go(trip, traveller, { to: 'deliver', vpcId, fromSubnetId: subnetId }),
  'internet-gateway': (trip, traveller, here, { targetId }) => leaveByGateway(trip, traveller, here, targetId),
  'egress-only-internet-gateway': (trip, traveller, here, { targetId }) =>
    leaveByEgressOnly(trip, traveller, here, targetId),
  'nat-gateway': (trip, traveller, here, { targetId }) => leaveByNat(trip, traveller, here, targetId),
  peering: (trip, traveller, here, { targetId }) => leaveByPeering(trip, traveller, here, targetId),
  'transit-gateway': (trip, traveller, here, { targetId }) => leaveByTransit(trip, traveller, here, targetId),
  'vpn-gateway': (trip, traveller, here, { targetId, isPropagated }) =>
    leaveByVpnGateway(trip, traveller, here, targetId, isPropagated),
  'vpc-endpoint': leaveByEndpoint,
  interface: leaveByInterface,
  'carrier-gateway': leaveUnmodelled,
  'local-gateway': leaveUnmodelled,
  'core-network': leaveUnmodelled,
  'odb-network': leaveUnmodelled,
  'vpc-lattice': leaveUnmodelled,
  unknown: leaveUnmodelled,
};
