import { type Family, type Ranges, without } from '#analysis/addresses';
import { bareRef, cite, refOf } from '../cite.ts';
import { isGone, onBoth } from '../filters/filter.ts';
import type { Attachment, Network, Subnet } from '../model/network.ts';
import { exceptTo, toAddresses } from '../space/flows.ts';
import { notModelled, notSeen } from '../unseen.ts';
import { passAcl } from './subnet.ts';
import { attachmentOf, transitRoutes } from './transit-routes.ts';
import { vpnLine } from './vpn.ts';
import {
  arrive,
  doubt,
  go,
  type Here,
  lose,
  passing,
  refuse,
  station,
  type Traveller,
  type Trip,
  withPackets,
} from './trip.ts';

/** By a route to a transit gateway: through the attachment of the VPC, where it has one in the zone. */
export function leaveByTransit(trip: Trip, traveller: Traveller, here: Here, gatewayId: string): void {
  const { network } = trip;
  const vpc = network.vpcs.get(here.vpcId);
  const attachment = network.attachments
    .get(gatewayId)
    ?.find(({ type, resourceId, isAvailable }) => type === 'vpc' && resourceId === here.vpcId && isAvailable);
  const gateway = network.transitGateways.get(gatewayId);
  const element =
    gateway === undefined
      ? bareRef('AWS::EC2::TransitGateway', gatewayId, vpc?.accountId, vpc?.region)
      : refOf(gateway.item);
  if (attachment === undefined) {
    const sight = vpc && network.sight('AWS::EC2::TransitGatewayAttachment', vpc.accountId, vpc.region);
    if (sight === undefined) refuse(trip, traveller, 'BAD_STATE_ATTACHMENT', element);
    else lose(trip, traveller, sight);
    return;
  }
  const doors = subnetsOf(network, attachment);
  if (doors === undefined) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::TransitGatewayVpcAttachment', here.vpcId));
    return;
  }
  const zone = network.subnets.get(here.subnetId ?? '')?.zone;
  const door = doors.find((subnet) => subnet.zone === zone);
  if (door === undefined || zone === undefined) {
    refuse(trip, traveller, 'TGW_ROUTE_AZ_RESTRICTION', refOf(attachment.item), [], { zone: zone ?? '' });
    return;
  }
  if (traveller.packets.family === 'v6' && !attachment.carriesV6) {
    refuse(trip, traveller, 'PROTOCOL_RESTRICTION', refOf(attachment.item), [], { protocols: 'IPv4' });
    return;
  }
  // The ACL of the attachment's subnet looks at what comes to the gateway, even out of the same subnet.
  // https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html (read 2026-11-26)
  const entered = passAcl(trip, traveller, door.id, 'ingress');
  if (entered !== undefined) go(trip, entered, { to: 'transit', attachment, zone });
}

/** Inside the gateway: the table associated with the attachment they came by decides. */
export function crossTransit(trip: Trip, traveller: Traveller, from: Attachment, zone: string | undefined): void {
  const { network } = trip;
  const gateway = network.transitGateways.get(from.transitGatewayId);
  const tableId = from.associatedTableId;
  if (tableId === undefined) {
    const isOwners = gateway !== undefined && gateway.item.accountId === from.item.accountId;
    if (isOwners)
      refuse(trip, traveller, 'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION', refOf(from.item), [
        cite(from.item, 'Association'),
      ]);
    else lose(trip, traveller, notSeen(network, 'AWS::EC2::TransitGatewayAttachment', from.transitGatewayId));
    return;
  }
  const table = network.transitTables.get(tableId);
  if (table === undefined) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::TransitGatewayRouteTable', from.transitGatewayId, tableId));
    return;
  }
  const stations = [
    station('attachment', refOf(from.item), [cite(from.item, 'Association')], {
      code: 'association',
      params: { target: tableId },
    }),
  ];
  const { routes, hiddenBy, unseen } = transitRoutes(network, table, traveller.packets.family);
  const hidden = hiddenBy.map((id) => notSeen(network, 'AWS::EC2::TransitGatewayRoutes', table.id, `routes-of-${id}`));
  // Routes that only lead to the customer's networks by another line do not change that packets get there.
  const isOnlyLines = trip.goal.kind === 'on-premises' && trip.goal.via === undefined && unseen.length === 0;
  const entered = passing(traveller, ...stations);
  const at = hidden.length + unseen.length === 0 ? entered : doubt(entered, ...hidden, ...unseen);
  let rest = at;
  for (const { route, ranges } of routes) {
    const targets = route.attachmentIds.flatMap((id) => attachmentOf(network, from.transitGatewayId, id) ?? []);
    const own =
      unseen.length === 0 && targets.some((target) => isOwn(network, target, ranges, traveller.packets.family));
    const sees = own
      ? { ...entered, remarks: [...entered.remarks, ...hidden] }
      : isOnlyLines && targets.some(isLine)
        ? entered
        : at;
    const part = onBoth(sees.packets, (flows) => toAddresses(flows, ranges));
    if (isGone(part)) continue;
    rest = withPackets(
      rest,
      onBoth(rest.packets, (flows) => exceptTo(flows, ranges)),
    );
    const evidence = route.evidence === undefined ? [] : [route.evidence];
    const taken = withPackets(sees, part);
    if (route.isBlackhole) {
      refuse(trip, taken, 'TGW_RTB_BAD_STATE_ROUTE', refOf(table.item), evidence, { route: route.text });
      continue;
    }
    const note = { code: 'route', params: { route: route.text, target: route.attachmentIds.join(', ') } };
    leaveTransit(
      trip,
      passing(taken, station('route-table', refOf(table.item), evidence, note)),
      from,
      route.attachmentIds,
      zone,
    );
  }
  for (const id of hiddenBy) leaveTransit(trip, rest, from, [id], zone);
  if (unseen.length > 0) lose(trip, rest, ...unseen);
  else if (hiddenBy.length === 0) refuse(trip, rest, 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT', refOf(table.item));
}

function isLine({ type }: Attachment): boolean {
  return type === 'vpn' || type === 'direct-connect-gateway';
}

/** That customers announce parts of a VPC's own block is taken to be a mistake nobody makes; a remark says that it was not seen. */
function isOwn(network: Network, { type, resourceId }: Attachment, ranges: Ranges, family: Family): boolean {
  const vpc = type === 'vpc' ? network.vpcs.get(resourceId) : undefined;
  return vpc !== undefined && without(ranges, vpc.cidrs[family]).length === 0;
}

function leaveTransit(
  trip: Trip,
  traveller: Traveller,
  from: Attachment,
  ids: readonly string[],
  zone: string | undefined,
): void {
  const { network } = trip;
  const all = ids.flatMap((id) => attachmentOf(network, from.transitGatewayId, id) ?? []);
  const to = all.find(({ isAvailable }) => isAvailable) ?? all[0];
  if (to === undefined) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::TransitGatewayAttachment', from.transitGatewayId, ids[0]));
    return;
  }
  if (!to.isAvailable) {
    refuse(trip, traveller, 'BAD_STATE_ATTACHMENT', refOf(to.item), [cite(to.item, 'State')]);
    return;
  }
  const leave = LEAVE[to.type];
  if (leave === undefined) lose(trip, traveller, notModelled(`transit-gateway-${to.type}`, to.item));
  else leave(trip, passing(traveller, station('attachment', refOf(to.item), [cite(to.item, 'State')])), from, to, zone);
}

type Leave = (trip: Trip, traveller: Traveller, from: Attachment, to: Attachment, zone: string | undefined) => void;

const LEAVE: Readonly<Record<string, Leave>> = {
  vpc: leaveToVpc,
  peering: leaveToPeer,
  vpn: leaveToLine,
  'direct-connect-gateway': leaveToLine,
  'network-function': leaveToFirewall,
};

function leaveToVpc(
  trip: Trip,
  traveller: Traveller,
  from: Attachment,
  to: Attachment,
  zone: string | undefined,
): void {
  const { network } = trip;
  const subnets = subnetsOf(network, to);
  if (subnets === undefined || subnets.length === 0) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::TransitGatewayVpcAttachment', to.transitGatewayId, to.id));
    return;
  }
  if (traveller.packets.family === 'v6' && !to.carriesV6) {
    refuse(trip, traveller, 'PROTOCOL_RESTRICTION', refOf(to.item), [], { protocols: 'IPv4' });
    return;
  }
  const membership =
    traveller.membership === 'kept' && !sharesGroups(network, from, to)
      ? 'SG_REFERENCING_SUPPORT'
      : traveller.membership;
  const at = { ...traveller, membership } as const;
  // The zone is kept when it can be, else any may be taken.
  const same = to.isApplianceMode ? undefined : subnets.find((subnet) => subnet.zone === zone);
  const choices = same === undefined ? choicesAmong(trip, subnets) : [same];
  // Where the gateway was not seen it may tell groups all the same.
  const isHidden =
    !network.transitGateways.has(from.transitGatewayId) && from.isGroupReferencing && to.isGroupReferencing;
  const asksGroups = trip.needsMembership || trip.senderGroups.length > 0;
  const perhaps =
    isHidden && asksGroups && traveller.membership === 'kept'
      ? [doubt(traveller, notSeen(network, 'AWS::EC2::TransitGateway', to.resourceId))]
      : [];
  for (const subnet of choices) {
    for (const one of [at, ...perhaps]) {
      const on = choices.length === 1 ? one : doubt(one, notModelled('transit-gateway-zone', to.item));
      go(trip, on, { to: 'subnet', subnetId: subnet.id });
    }
  }
}

/** Zones that differ in nothing that decides are one choice. */
function choicesAmong({ network, goal }: Trip, subnets: readonly Subnet[]): readonly Subnet[] {
  const own = goal.kind === 'interface' ? goal.one.subnetId : '';
  const kinds = new Map(
    subnets.map((subnet) => {
      const key = [network.tableOfSubnet(subnet.id)?.id, network.aclOfSubnet(subnet.id)?.id, subnet.id === own];
      return [key.join('/'), subnet];
    }),
  );
  return [...kinds.values()];
}

function leaveToPeer(
  trip: Trip,
  traveller: Traveller,
  from: Attachment,
  to: Attachment,
  zone: string | undefined,
): void {
  const peer = attachmentOf(trip.network, to.resourceId, to.id);
  if (peer === undefined) {
    lose(
      trip,
      traveller,
      notSeen(trip.network, 'AWS::EC2::TransitGatewayAttachment', from.transitGatewayId, to.resourceId),
    );
    return;
  }
  if (!peer.isAvailable) {
    refuse(trip, traveller, 'BAD_STATE_ATTACHMENT', refOf(peer.item), [cite(peer.item, 'State')]);
    return;
  }
  const membership = traveller.membership === 'kept' ? 'SG_REFERENCING_SUPPORT' : traveller.membership;
  go(trip, { ...traveller, membership }, { to: 'transit', attachment: peer, zone });
}

/** A firewall that hangs on the gateway itself: what it lets through comes into the gateway again. */
function leaveToFirewall(
  trip: Trip,
  traveller: Traveller,
  _from: Attachment,
  to: Attachment,
  zone: string | undefined,
): void {
  const firewall = trip.network
    .items('AWS::NetworkFirewall::Firewall')
    .find(
      ({ configuration: { FirewallStatus } }) =>
        FirewallStatus?.TransitGatewayAttachmentSyncState?.AttachmentId === to.id,
    );
  const at = firewall === undefined ? traveller : passing(traveller, station('firewall', refOf(firewall), []));
  const passed = doubt(at, notModelled('network-firewall-transit-gateway', firewall ?? to.item));
  go(trip, { ...passed, membership: 'SG_REFERENCES_NOT_PRESERVED' }, { to: 'transit', attachment: to, zone });
}

function leaveToLine(trip: Trip, traveller: Traveller, _from: Attachment, to: Attachment): void {
  const { network, goal } = trip;
  const vpn = network.item('AWS::EC2::VPNConnection', to.resourceId);
  const line = to.type === 'vpn' && vpn !== undefined ? vpnLine(vpn) : undefined;
  if (line !== undefined && !line.isWorking) {
    refuse(trip, traveller, 'TGW_BAD_STATE_VPN', refOf(line.item), [], { state: line.state });
    return;
  }
  const isMeant =
    goal.kind === 'on-premises' &&
    (goal.via === undefined || [to.resourceId, to.id, to.transitGatewayId].includes(goal.via));
  if (!isMeant) {
    refuse(trip, traveller, 'NO_POSSIBLE_DESTINATION', refOf(to.item));
    return;
  }
  const beyond = vpn ?? network.item('AWS::DirectConnect::Gateway', to.resourceId);
  const end = beyond === undefined ? [] : [station('endpoint', refOf(beyond), [])];
  arrive(trip, passing(traveller, ...end), { kind: 'on-premises' }, { to: 'transit', attachment: to, zone: undefined });
}

function subnetsOf(network: Network, { subnetIds }: Attachment): readonly Subnet[] | undefined {
  const found = subnetIds?.map((id) => network.subnets.get(id));
  return found?.every((one) => one !== undefined) === true ? found : undefined;
}

/** https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html#vpc-attachment-security (read 2026-11-26) */
function sharesGroups(network: Network, from: Attachment, to: Attachment): boolean {
  const options = network.transitGateways.get(from.transitGatewayId)?.item.configuration.Options;
  return options?.SecurityGroupReferencingSupport === 'enable' && from.isGroupReferencing && to.isGroupReferencing;
}
