import { EVERY_ADDRESS, type Family, parseCidrs, PUBLIC_ADDRESSES, type Ranges, subtract } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import { isGone, onBoth } from '../filters/filter.ts';
import type { InterfaceAddress, Vpc } from '../model/network.ts';
import { fromAddresses, toAddresses, withDestinations, withSources } from '../space/flows.ts';
import { notSeen } from '../unseen.ts';
import { missTarget } from './missing.ts';
import { type Passage, publicAccess, unseenExclusions } from './block-public-access.ts';
import {
  arrive,
  doubt,
  go,
  type Here,
  INTERNET,
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

const RFC1918 = parseCidrs(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])?.v4 ?? [];
const RFC6598 = parseCidrs(['100.64.0.0/10'])?.v4 ?? [];

/** By a route to an internet gateway: out, under the public address. */
export function leaveByGateway(trip: Trip, traveller: Traveller, here: Here, gatewayId: string): void {
  const { network } = trip;
  const gateway = network.internetGateways.get(gatewayId);
  const vpc = network.vpcs.get(here.vpcId);
  if (gateway === undefined || vpc === undefined) {
    missTarget(trip, traveller, 'AWS::EC2::InternetGateway', gatewayId, here);
    return;
  }
  const element = refOf(gateway.item);
  if (!gateway.vpcIds.includes(here.vpcId)) {
    refuse(trip, traveller, 'BAD_STATE_ATTACHMENT', element, [cite(gateway.item, 'Attachments')]);
    return;
  }
  const passage: Passage = traveller.begin.kind === 'nat' ? 'egress-only' : 'direct';
  const open = passPublicAccess(trip, traveller, vpc, here.subnetId ?? '', passage);
  if (open === undefined) return;
  const { family } = traveller.packets;
  const known = family === 'v4' ? publicNameOf(open.begin, vpc.id) : undefined;
  if (family === 'v4' && known === undefined) {
    refuse(trip, open, 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', element, [], addressParam(open.begin));
    return;
  }
  if (
    open.begin.kind === 'interface' &&
    open.begin.one.item.configuration.DenyAllIgwTraffic === true &&
    family === 'v6'
  ) {
    refuse(trip, open, 'ENI_DENIES_IGW_TRAFFIC', refOf(open.begin.one.item), [
      cite(open.begin.one.item, 'DenyAllIgwTraffic'),
    ]);
    return;
  }
  const own = family === 'v6' ? onBoth(open.packets, (flows) => fromAddresses(flows, vpc.cidrs.v6)) : open.packets;
  if (isGone(own)) {
    refuse(trip, open, 'GATEWAY_REJECTS_SPOOFED_TRAFFIC', element);
    return;
  }
  const evidence = known === undefined ? [] : [known.evidence];
  const note =
    known === undefined ? undefined : { code: 'translation', params: { from: known.inside, to: known.outside } };
  const out = toPublic(trip, withPackets(open, own), element);
  if (out === undefined) return;
  leaveToInternet(trip, passing(out, station('gateway', element, evidence, note)), known?.address, {
    to: 'gateway',
    vpcId: vpc.id,
    gatewayId,
  });
}

/** By an egress-only internet gateway: IPv6 out; of what comes back only replies to that. */
export function leaveByEgressOnly(trip: Trip, traveller: Traveller, here: Here, gatewayId: string): void {
  const { network } = trip;
  const gateway = network.egressOnlyGateways.get(gatewayId);
  const vpc = network.vpcs.get(here.vpcId);
  if (gateway === undefined || vpc === undefined) {
    missTarget(trip, traveller, 'AWS::EC2::EgressOnlyInternetGateway', gatewayId, here);
    return;
  }
  const element = refOf(gateway.item);
  if (!gateway.vpcIds.includes(here.vpcId)) {
    refuse(trip, traveller, 'BAD_STATE_ATTACHMENT', element, [cite(gateway.item, 'Attachments')]);
    return;
  }
  if (traveller.packets.family === 'v4') {
    refuse(trip, traveller, 'EGRESS_ONLY_GATEWAY_IPV4', element);
    return;
  }
  // It is stateful: a reply to a connection that came in another way belongs to none of its own.
  if (trip.isReply) {
    refuse(trip, traveller, 'EGRESS_ONLY_GATEWAY_INBOUND', element);
    return;
  }
  const open = passPublicAccess(trip, traveller, vpc, here.subnetId ?? '', 'egress-only');
  const own =
    open &&
    withPackets(
      open,
      onBoth(open.packets, (flows) => fromAddresses(flows, vpc.cidrs.v6)),
    );
  const out = own && toPublic(trip, own, element);
  if (out === undefined) return;
  leaveToInternet(trip, passing(out, station('gateway', element, [])), undefined, {
    to: 'gateway',
    vpcId: vpc.id,
    gatewayId,
  });
}

/** Ends the leg at the border, where the reply will come in again, and goes on outside under the public address. */
function leaveToInternet(trip: Trip, traveller: Traveller, outside: bigint | undefined, reply: Move): void {
  const { goal } = trip;
  if (goal.kind === 'internet') {
    arrive(trip, traveller, INTERNET, reply);
    return;
  }
  const { begin, packets, stations, asBefore, inspected } = traveller;
  const sources = outside === undefined ? undefined : [{ first: outside, last: outside }];
  const outsideFlows = sources === undefined ? packets : onBoth(packets, (flows) => withSources(flows, sources));
  const inside =
    outside === undefined || begin.kind === 'internet' || begin.kind === 'on-premises'
      ? undefined
      : addressOfPoint(begin);
  go(
    trip,
    {
      ...traveller,
      packets: outsideFlows,
      begin: INTERNET,
      stations: [],
      legs: [...traveller.legs, { begin, packets, stations, asBefore, inspected, end: INTERNET, reply }],
      inspected: [],
      asBefore: (flows) => (inside === undefined ? flows : withSources(flows, [{ first: inside, last: inside }])),
      membership: 'SG_REFERENCES_NOT_PRESERVED',
    },
    { to: 'outside' },
  );
}

/** Somebody on the internet sends to a public address of a goal. */
export function comeFromOutside(trip: Trip, traveller: Traveller): void {
  const { network, goal } = trip;
  if (goal.kind === 'tunnel') {
    const vpn = network.item('AWS::EC2::VPNConnection', goal.vpnId);
    if (vpn === undefined) return;
    const { VpnGatewayId = '', TransitGatewayId = '' } = vpn.configuration;
    const gateway = network.vpnGateways.get(VpnGatewayId) ?? network.transitGateways.get(TransitGatewayId);
    const hops = gateway === undefined ? [] : [station('gateway', refOf(gateway.item), [])];
    const end = station('endpoint', refOf(vpn), [cite(vpn, 'VgwTelemetry')]);
    arrive(trip, passing(traveller, ...hops, end), INTERNET, { to: 'outside' });
    return;
  }
  if (goal.kind === 'internet') {
    arrive(trip, traveller, INTERNET, { to: 'outside' });
    return;
  }
  const target = goal.kind === 'interface' ? { vpcId: goal.one.vpcId, subnetId: goal.one.subnetId } : undefined;
  const vpc = network.vpcs.get(target?.vpcId ?? '');
  if (goal.kind !== 'interface' || target === undefined || vpc === undefined) {
    if (goal.kind === 'interface') lose(trip, traveller, notSeen(network, 'AWS::EC2::VPC', goal.one.id));
    return;
  }
  const { one, address } = goal;
  const { family } = traveller.packets;
  const isPublic = family === 'v4' ? address.publicAddress === goal.written : isGlobal(goal.written);
  if (!isPublic) {
    const code = family === 'v4' ? 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS' : 'NOT_PUBLIC_ADDRESS';
    refuse(trip, traveller, code, refOf(one.item), [cite(one.item, address.pointer)], { address: address.text });
    return;
  }
  const gateway = network.gatewayOfVpc(vpc.id);
  if (gateway === undefined) {
    const unseen = network.sight('AWS::EC2::InternetGateway', vpc.accountId, vpc.region);
    const outward =
      family === 'v6'
        ? [...network.egressOnlyGateways.values()].find(({ vpcIds }) => vpcIds.includes(vpc.id))
        : undefined;
    if (unseen !== undefined) lose(trip, traveller, unseen);
    else if (outward !== undefined) refuse(trip, traveller, 'EGRESS_ONLY_GATEWAY_INBOUND', refOf(outward.item));
    else refuse(trip, traveller, 'NO_INTERNET_GATEWAY', refOf(vpc.item));
    return;
  }
  const element = refOf(gateway.item);
  if (family === 'v6' && one.item.configuration.DenyAllIgwTraffic === true) {
    refuse(trip, traveller, 'ENI_DENIES_IGW_TRAFFIC', refOf(one.item), [cite(one.item, 'DenyAllIgwTraffic')]);
    return;
  }
  const open = passPublicAccess(trip, traveller, vpc, one.subnetId, 'direct');
  if (open === undefined) return;
  const others = onBoth(open.packets, (flows) => fromAddresses(flows, outsideOf(vpc, family)));
  if (isGone(others)) {
    refuse(trip, open, 'GATEWAY_REJECTS_SPOOFED_TRAFFIC', element);
    return;
  }
  const inside = [{ first: address.address, last: address.address }];
  const written = [{ first: goal.written, last: goal.written }];
  const isTranslated = address.publicAddress !== undefined;
  const before = open.asBefore;
  const note =
    address.publicText === undefined
      ? undefined
      : { code: 'translation', params: { from: address.publicText, to: address.text } };
  const entered = passing(
    {
      ...open,
      packets: isTranslated ? onBoth(others, (flows) => withDestinations(flows, inside)) : others,
      asBefore: (flows) => before(isTranslated ? withDestinations(flows, written) : flows),
      membership: 'SG_REFERENCES_NOT_PRESERVED',
    },
    station('gateway', element, [cite(gateway.item, 'Attachments'), ...translationEvidence(one.item, address)], note),
  );
  go(trip, entered, { to: 'gateway', vpcId: vpc.id, gatewayId: gateway.id });
}

const OUTSIDE = new WeakMap<Vpc, Readonly<Record<Family, Ranges>>>();

/** Addresses from which somebody else may send to a VPC: its own would be forged. */
function outsideOf(vpc: Vpc, family: Family): Ranges {
  const known = OUTSIDE.get(vpc) ?? subtract(EVERY_ADDRESS, vpc.cidrs);
  OUTSIDE.set(vpc, known);
  return known[family];
}

function passPublicAccess(
  trip: Trip,
  traveller: Traveller,
  vpc: Vpc,
  subnetId: string,
  passage: Passage,
): Traveller | undefined {
  const verdict = publicAccess(trip.network, vpc, subnetId, passage);
  if (verdict.kind === 'open') {
    return verdict.remarks.length === 0
      ? traveller
      : { ...traveller, remarks: [...traveller.remarks, ...verdict.remarks] };
  }
  const unseen = unseenExclusions(trip.network, vpc);
  if (unseen !== undefined) return doubt(traveller, unseen);
  refuse(
    trip,
    traveller,
    'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    refOf(verdict.by),
    [cite(verdict.by, 'InternetGatewayBlockMode')],
    { mode: verdict.mode },
  );
  return undefined;
}

/** The part that goes to addresses of the internet; undefined when there is none. */
function toPublic(trip: Trip, traveller: Traveller, element: ReturnType<typeof refOf>): Traveller | undefined {
  const { packets } = traveller;
  const out = onBoth(packets, (flows) => toAddresses(flows, PUBLIC_ADDRESSES[packets.family]));
  if (!isGone(out)) return withPackets(traveller, out);
  const isIn = (ranges: typeof RFC1918) => packets.family === 'v4' && toAddresses(packets.maybe, ranges).length > 0;
  const code = isIn(RFC1918)
    ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS'
    : isIn(RFC6598)
      ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS'
      : 'NOT_PUBLIC_ADDRESS';
  refuse(trip, traveller, code, element);
  return undefined;
}

/** Under which public address an internet gateway of a VPC lets packets of a place out. */
function publicNameOf(begin: Point, vpcId: string) {
  if (begin.kind === 'interface' && begin.one.vpcId === vpcId) {
    const { publicAddress, publicText, text } = begin.address;
    if (publicAddress === undefined) return undefined;
    return {
      address: publicAddress,
      inside: text,
      outside: publicText ?? '',
      evidence: translationEvidence(begin.one.item, begin.address)[0] ?? cite(begin.one.item, begin.address.pointer),
    };
  }
  if (begin.kind === 'nat' && begin.gateway.vpcId === vpcId && begin.publicAddress !== undefined) {
    const { PrivateIp = '', PublicIp = '' } = begin.gateway.item.configuration.NatGatewayAddresses?.[0] ?? {};
    return {
      address: begin.publicAddress,
      inside: PrivateIp,
      outside: PublicIp,
      evidence: cite(begin.gateway.item, 'NatGatewayAddresses/0'),
    };
  }
  return undefined;
}

function translationEvidence(item: Parameters<typeof cite>[0], { pointer, publicAddress }: InterfaceAddress) {
  return [cite(item, publicAddress === undefined ? pointer : `${pointer}/Association`)];
}

function addressOfPoint(point: Exclude<Point, { kind: 'internet' | 'on-premises' }>): bigint {
  return point.kind === 'interface' ? point.address.address : point.address;
}

function addressParam(begin: Point): { address?: string } {
  return begin.kind === 'interface' ? { address: begin.address.text } : {};
}

function isGlobal(address: bigint): boolean {
  return PUBLIC_ADDRESSES.v6.some(({ first, last }) => first <= address && address <= last);
}
