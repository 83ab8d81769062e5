import { EVERY_ADDRESS } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import { isGone, onBoth } from '../filters/filter.ts';
import type { NatGateway } from '../model/network.ts';
import { type Flows, intersect, unite, WHOLE } from '../space/flows.ts';
import { EVERY_PORT, ICMP, TCP, UDP } from '../space/protocols.ts';
import { notModelled, notSeen } from '../unseen.ts';
import { missTarget } from './missing.ts';
import { passAcl } from './subnet.ts';
import {
  doubt,
  go,
  type Here,
  lose,
  type Move,
  passing,
  type Point,
  refuse,
  station,
  type Traveller,
  type Trip,
  withPackets,
} from './trip.ts';

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html (read 2026-11-26) */
const CARRIED: Flows = [ICMP, TCP, UDP].map((protocol) => ({
  ...WHOLE.v4,
  protocols: { from: protocol, to: protocol },
}));

/** Ports from which it sends on. */
const NAT_PORTS = { from: 1024, to: 65_535 };

/** By a NAT gateway: on under its own address. */
export function leaveByNat(trip: Trip, traveller: Traveller, here: Here, id: string): void {
  const { network } = trip;
  const gateway = network.natGateways.get(id);
  if (gateway === undefined) {
    missTarget(trip, traveller, 'AWS::EC2::NatGateway', id, here);
    return;
  }
  const element = refOf(gateway.item);
  if (!gateway.isAvailable || gateway.vpcId !== here.vpcId) {
    refuse(trip, traveller, 'BAD_STATE', element, [cite(gateway.item, 'State')], {
      state: gateway.item.configuration.State ?? '',
    });
    return;
  }
  if (traveller.packets.family === 'v6') {
    lose(trip, traveller, notModelled('nat64', gateway.item));
    return;
  }
  if (trip.isReply) {
    refuse(trip, traveller, 'NAT_INBOUND', element);
    return;
  }
  const carried = onBoth(traveller.packets, (flows) => intersect(flows, CARRIED));
  if (isGone(carried)) {
    refuse(trip, traveller, 'NAT_PROTOCOL', element);
    return;
  }
  const at = withPackets(traveller, carried);
  const zone = network.subnets.get(here.subnetId ?? '')?.zone ?? '';
  if (gateway.isRegional) leaveByRegional(trip, at, gateway, zone, here);
  else leaveByZonal(trip, at, gateway, here);
}

function leaveByZonal(trip: Trip, traveller: Traveller, gateway: NatGateway, here: Here): void {
  const { subnetId = '' } = gateway;
  const entered = subnetId === here.subnetId ? traveller : passAcl(trip, traveller, subnetId, 'ingress');
  if (entered === undefined) return;
  const zone = trip.network.subnets.get(subnetId)?.zone ?? '';
  const [address] = gateway.addresses;
  sendOn(trip, entered, gateway, address, zone, { to: 'subnet', subnetId }, { to: 'subnet', subnetId });
}

/** It stands in no subnet: its own route table sends on, and what comes back is delivered in the VPC. */
function leaveByRegional(trip: Trip, traveller: Traveller, gateway: NatGateway, zone: string, here: Here): void {
  const { network } = trip;
  const zones = gateway.addresses.flatMap((one) => one.zone ?? []);
  const zoneName = network.subnets.get(here.subnetId ?? '')?.item.configuration.AvailabilityZone ?? zone;
  const address = gateway.addresses.find((one) => one.zone === zoneName) ?? gateway.addresses[0];
  if (zones.length > 0 && !zones.includes(zoneName)) {
    refuse(trip, traveller, 'REGIONAL_NGW_ROUTE_AZ_RESTRICTION', refOf(gateway.item), [], { zone: zoneName });
    return;
  }
  const table = network.routeTables.get(gateway.item.configuration.RouteTableId ?? '');
  if (table === undefined) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::RouteTable', gateway.id));
    return;
  }
  const on: Move = { to: 'table', table, here: { vpcId: gateway.vpcId, subnetId: undefined } };
  sendOn(trip, traveller, gateway, address, zone, on, { to: 'deliver', vpcId: gateway.vpcId, fromSubnetId: undefined });
}

function sendOn(
  trip: Trip,
  traveller: Traveller,
  gateway: NatGateway,
  own: NatGateway['addresses'][number] | undefined,
  zone: string,
  on: Move,
  reply: Move,
): void {
  const inside = own?.privateAddress ?? own?.publicAddress;
  if (own === undefined || inside === undefined) {
    lose(trip, traveller, notSeen(trip.network, 'AWS::EC2::NatGateway', gateway.id));
    return;
  }
  const note = { code: 'translation', params: { from: nameOf(traveller.begin), to: gateway.id } };
  const at = passing(
    traveller,
    station('gateway', refOf(gateway.item), [cite(gateway.item, 'NatGatewayAddresses/0')], note),
  );
  const { begin, packets, stations, asBefore, inspected } = at;
  const end: Point = {
    kind: 'nat',
    gateway,
    address: inside,
    zone,
    ...(own.publicAddress === undefined || !gateway.isPublic ? {} : { publicAddress: own.publicAddress }),
  };
  const sent = onBoth(packets, (flows) => underOwnName(flows, inside));
  const next: Traveller = {
    ...at,
    packets: sent,
    begin: end,
    stations: [],
    legs: [...at.legs, { begin, packets, stations, asBefore, inspected, end, reply }],
    asBefore: asAsked,
    inspected: [],
    membership: 'SG_REFERENCES_NOT_PRESERVED',
  };
  // Which of several addresses it takes is not told; what lets one through may stop another.
  go(
    trip,
    gateway.isPublic || gateway.addresses.length === 1
      ? next
      : doubt(next, notModelled('nat-gateway-addresses', gateway.item)),
    on,
  );
}

function underOwnName(flows: Flows, address: bigint): Flows {
  const sources = [{ first: address, last: address }];
  // Boxes that differed in their senders only become one.
  return unite(
    flows.map((flow) => {
      const isPorted = flow.protocols.from === TCP || flow.protocols.from === UDP;
      return [{ ...flow, sources, sourcePorts: isPorted ? NAT_PORTS : flow.sourcePorts }];
    }),
  );
}

/** Whatever was sent to these destinations became these packets, whoever sent it from which port. */
function asAsked(flows: Flows): Flows {
  return flows.map((flow) => ({ ...flow, sources: EVERY_ADDRESS[flow.family], sourcePorts: EVERY_PORT }));
}

/** What surely gets through whichever port the gateway takes. */
export function whateverPort(flows: Flows): Flows {
  return flows.filter(
    ({ protocols, sourcePorts }) =>
      (protocols.from !== TCP && protocols.from !== UDP) ||
      (sourcePorts.from <= NAT_PORTS.from && sourcePorts.to >= NAT_PORTS.to),
  );
}

function nameOf(begin: Point): string {
  return begin.kind === 'interface' ? begin.address.text : begin.kind;
}
