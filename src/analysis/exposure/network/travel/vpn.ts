import { type AddressSet, merged, parseCidrs, type Ranges, union } from '#analysis/addresses';
import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../cite.ts';
import { isGone, onBoth } from '../filters/filter.ts';
import type { Network } from '../model/network.ts';
import { exceptTo, toAddresses } from '../space/flows.ts';
import { missTarget } from './missing.ts';
import {
  arrive,
  doubt,
  type Here,
  lose,
  passing,
  refuse,
  station,
  type Traveller,
  type Trip,
  withPackets,
} from './trip.ts';

const NONE: AddressSet = { v4: [], v6: [] };

/** A line to networks of the customer that hangs on a virtual private gateway. */
export interface Line {
  readonly item:
    | ConfigurationItem<'AWS::EC2::VPNConnection'>
    | ConfigurationItem<'AWS::DirectConnect::GatewayAssociation'>;
  /** Names by which a question may mean it. */
  readonly ids: readonly string[];
  readonly isWorking: boolean;
  readonly state: string;
  /** What is surely behind it. */
  readonly networks: AddressSet;
  /** More may be: it speaks BGP. */
  readonly isDynamic: boolean;
}

/** By a route to a virtual private gateway: to the customer's own networks. */
export function leaveByVpnGateway(
  trip: Trip,
  traveller: Traveller,
  here: Here,
  gatewayId: string,
  isPropagated: boolean,
): void {
  const { network, goal } = trip;
  const gateway = network.vpnGateways.get(gatewayId);
  if (gateway === undefined) {
    missTarget(trip, traveller, 'AWS::EC2::VPNGateway', gatewayId, here);
    return;
  }
  const element = refOf(gateway.item);
  if (!gateway.vpcIds.includes(here.vpcId)) {
    refuse(trip, traveller, 'BAD_STATE_ATTACHMENT', element, [cite(gateway.item, 'VpcAttachments')]);
    return;
  }
  const at = passing(traveller, station('gateway', element, [cite(gateway.item, 'VpcAttachments')]));
  const lines = linesOf(network, gatewayId);
  if (goal.kind !== 'on-premises') {
    // Whatever the customer's networks do with it, no line that only knows its static routes takes it there.
    const isKnown = lines.some(
      ({ isDynamic, networks }) => isDynamic || toAddresses(at.packets.maybe, networks[at.packets.family]).length > 0,
    );
    refuse(trip, at, isKnown ? 'NO_POSSIBLE_DESTINATION' : 'NO_ROUTE_TO_DESTINATION', element);
    return;
  }
  const working = lines.filter(({ isWorking }) => isWorking);
  if (working.length === 0) {
    const line = lines[0];
    const unseen = unseenLines(network, gateway.item);
    if (unseen !== undefined) lose(trip, at, unseen);
    else if (line === undefined) refuse(trip, at, 'NO_POSSIBLE_DESTINATION', element);
    else refuse(trip, at, 'BAD_STATE_VPN', refOf(line.item), [], { state: line.state });
    return;
  }
  const learnt = isPropagated ? undefined : learntNetworks(network, here.vpcId, gatewayId);
  let rest = at.packets;
  for (const line of working) {
    if (goal.via !== undefined && goal.via !== gatewayId && !line.ids.includes(goal.via)) continue;
    const end = station('endpoint', refOf(line.item), []);
    const { family } = at.packets;
    // A propagated route is what some line told the gateway.
    const known = learnt === undefined ? undefined : union([line.networks, line.isDynamic ? learnt : NONE])[family];
    const part = known === undefined ? rest : onBoth(rest, (flows) => toAddresses(flows, known));
    arrive(
      trip,
      passing(withPackets(at, part), end),
      { kind: 'on-premises' },
      { to: 'vpn-gateway', vpcId: here.vpcId, gatewayId },
    );
    rest = known === undefined ? onBoth(rest, () => []) : onBoth(rest, (flows) => exceptTo(flows, known));
    if (line.isDynamic && !isGone(rest)) {
      const perhaps = doubt(withPackets(at, rest), {
        code: 'not-seen',
        what: 'routes-of-vpn',
        element: refOf(line.item),
      });
      arrive(trip, passing(perhaps, end), { kind: 'on-premises' }, { to: 'vpn-gateway', vpcId: here.vpcId, gatewayId });
    }
  }
  if (!working.some(({ isDynamic }) => isDynamic))
    refuse(trip, withPackets(at, rest), 'NO_ROUTE_TO_DESTINATION', element);
}

/** VPN connections and Direct Connect associations of a virtual private gateway. */
export function linesOf(network: Network, gatewayId: string): readonly Line[] {
  const vpns = network
    .items('AWS::EC2::VPNConnection')
    .filter(({ configuration }) => configuration.VpnGatewayId === gatewayId)
    .map(vpnLine);
  const associations = network
    .items('AWS::DirectConnect::GatewayAssociation')
    .filter(({ configuration }) => configuration.associatedGateway?.id === gatewayId)
    .map((item): Line => {
      const { directConnectGatewayId = '', associationState = '' } = item.configuration;
      return {
        item,
        ids: [item.resourceId, directConnectGatewayId],
        isWorking: associationState === 'associated' || associationState === 'updating',
        state: associationState,
        networks: advertised(network, directConnectGatewayId),
        isDynamic: true,
      };
    });
  return [...associations, ...vpns];
}

export function vpnLine(item: ConfigurationItem<'AWS::EC2::VPNConnection'>): Line {
  const { Routes, State = '', Options } = item.configuration;
  const blocks = (Routes ?? [])
    .filter((route) => route.State === 'available')
    .map((route) => route.DestinationCidrBlock);
  return {
    item,
    ids: [item.resourceId],
    isWorking: State === 'available',
    state: State,
    networks: parseCidrs(blocks) ?? NONE,
    isDynamic: Options?.StaticRoutesOnly !== true,
  };
}

/** What the customer's side of a Direct Connect gateway announces, as far as its virtual interfaces say. */
export function advertised(network: Network, gatewayId: string): AddressSet {
  const blocks = network
    .items('AWS::DirectConnect::VirtualInterface')
    .filter(
      ({ configuration: one }) => one.directConnectGatewayId === gatewayId && one.virtualInterfaceState === 'available',
    )
    .flatMap(({ configuration: one }) => one.routeFilterPrefixes?.flatMap(({ cidr }) => cidr ?? []) ?? []);
  return parseCidrs(blocks) ?? NONE;
}

/** What BGP told a gateway, as the route tables that it propagates to show it. */
function learntNetworks(network: Network, vpcId: string, gatewayId: string): AddressSet {
  const found: Record<'v4' | 'v6', Ranges> = { v4: [], v6: [] };
  for (const table of network.routeTables.values()) {
    if (table.vpcId !== vpcId) continue;
    for (const route of table.routes ?? []) {
      if (route.isPropagated && route.targetId === gatewayId && route.destination !== undefined) {
        found[route.family] = merged([...found[route.family], route.destination]);
      }
    }
  }
  return found;
}

function unseenLines(network: Network, gateway: ConfigurationItem) {
  return (
    network.sight('AWS::EC2::VPNConnection', gateway.accountId, gateway.awsRegion) ??
    network.sight('AWS::DirectConnect::GatewayAssociation', gateway.accountId, gateway.awsRegion)
  );
}
