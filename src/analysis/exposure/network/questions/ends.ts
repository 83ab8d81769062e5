import {
  type AddressSet,
  common,
  count,
  EVERY_ADDRESS,
  FAMILIES,
  intersect,
  NO_ADDRESSES,
  parseCidr,
  PUBLIC_ADDRESSES,
  subtract,
  union,
} from '#analysis/addresses';
import type { ResourceRef } from '#kernel';
import { bareRef, cite, refOf } from '../cite.ts';
import type { Endpoint, Refusal, Unseen } from '../contract.ts';
import type { Interface, InterfaceAddress, Network } from '../model/network.ts';
import { addressOf, rangeOf } from '../model/parse-interfaces.ts';
import type { Goal, Move } from '../travel/trip.ts';
import { linesOf } from '../travel/vpn.ts';
import { interfacesOfResource } from './resource-interfaces.ts';
import type { Source } from './start.ts';

/** A goal with the addresses that mean it. */
export interface Aim {
  readonly goal: Goal;
  readonly addresses: AddressSet;
}

/** One end of a question as the engine asks: what it stands for, and why it stands for less than it says. */
export interface End<T> {
  readonly all: readonly T[];
  readonly refusals: readonly Refusal[];
  readonly unseen: readonly Unseen[];
}

/** Interfaces that an endpoint stands for; undefined for those that mean none. */
export function interfacesOf(network: Network, end: Endpoint): readonly Interface[] | undefined {
  if (end.kind === 'vpc') return network.interfacesOfVpc.get(end.id) ?? [];
  if (end.kind === 'subnet') return network.interfacesOfSubnet.get(end.id) ?? [];
  if (end.kind === 'account')
    return [...network.interfaces.values()].filter(({ accountId }) => accountId === end.accountId);
  return end.kind === 'resource' ? interfacesOfResource(network, end.id) : undefined;
}

/** Where packets to an endpoint go. From outside only public addresses mean anything. */
export function aimsOf(network: Network, end: Endpoint, isFromInternet: boolean): End<Aim> {
  if (end.kind === 'internet')
    return found([{ goal: { kind: 'internet', services: false }, addresses: PUBLIC_ADDRESSES }]);
  if (end.kind === 'on-premises')
    return found([{ goal: { kind: 'on-premises', via: end.via }, addresses: EVERY_ADDRESS }]);
  if (end.kind === 'cidr') return aimsAt(network, end.cidr, isFromInternet);
  const line = end.kind === 'resource' ? lineGoal(network, end.id) : undefined;
  if (line !== undefined) return found([line]);
  const interfaces = interfacesOf(network, end);
  if (interfaces === undefined) return missing(network, end);
  const all = interfaces.flatMap((one) => aimsAtInterface(one, isFromInternet));
  const nobody = interfaces.length === 0 ? noInterface(network, end) : all.length === 0 ? hidden(interfaces) : NOBODY;
  return { all, refusals: nobody.refusals, unseen: [...nobody.unseen, ...blindness(network, end)] };
}

const NOBODY = { refusals: [], unseen: [] };

function aimsAtInterface(one: Interface, isFromInternet: boolean): readonly Aim[] {
  return one.addresses.flatMap((address): Aim[] => {
    const aim = (written: bigint): Aim => ({
      goal: { kind: 'interface', one, address, written },
      addresses: {
        ...NO_ADDRESSES,
        [address.family]: [written === address.address ? rangeOf(address) : { first: written, last: written }],
      },
    });
    const publicly = address.publicAddress === undefined ? [] : [aim(address.publicAddress)];
    // From the internet a private address means nothing, though asking for it deserves its reason.
    if (isFromInternet && publicly.length > 0) return publicly;
    return [aim(address.address), ...publicly];
  });
}

function aimsAt(network: Network, cidr: string, isFromInternet: boolean): End<Aim> {
  const asked = parseCidr(cidr);
  if (asked === undefined) return refused('NO_SOURCE_OR_DESTINATION', bareRef('cidr', cidr), { id: cidr });
  const interfaces = interfacesWithin(network, cidr, asked);
  const reachable = isFromInternet ? intersect(asked, PUBLIC_ADDRESSES) : asked;
  const known = interfaces.flatMap((one) =>
    aimsAtInterface(one, false).filter(({ addresses }) => !isEmptySet(intersect(addresses, reachable))),
  );
  const tunnels = network.items('AWS::EC2::VPNConnection').flatMap((item): Aim[] => {
    if (item.configuration.State !== 'available') return [];
    return (item.configuration.VgwTelemetry ?? []).flatMap(({ OutsideIpAddress }): Aim[] => {
      const address = parseCidr(OutsideIpAddress);
      if (address === undefined || isEmptySet(intersect(address, asked))) return [];
      return [{ goal: { kind: 'tunnel', vpnId: item.resourceId }, addresses: address }];
    });
  });
  const taken = union([...known, ...tunnels].map(({ addresses }) => addresses).concat([NO_ADDRESSES]));
  const free = subtract(asked, taken);
  const abroad = intersect(free, PUBLIC_ADDRESSES);
  const others = subtract(free, vpcSpace(network));
  const all: Aim[] = [...known, ...tunnels];
  if (!isFromInternet && !isEmptySet(abroad))
    all.push({ goal: { kind: 'internet', services: true }, addresses: abroad });
  if (!isFromInternet && !isEmptySet(others))
    all.push({ goal: { kind: 'on-premises', via: undefined }, addresses: others });
  const nobodys = intersect(free, vpcSpace(network));
  if (all.length === 0 && !isFromInternet && !isEmptySet(nobodys))
    return found([{ goal: { kind: 'nobody' }, addresses: nobodys }]);
  const unseen = blindness(network, { kind: 'cidr', cidr });
  if (all.length > 0) return { all, refusals: [], unseen };
  const isPrivate = isFromInternet && isEmptySet(intersect(asked, PUBLIC_ADDRESSES));
  const code = isPrivate ? 'NOT_PUBLIC_ADDRESS' : isFromInternet ? 'NO_SUCH_ADDRESS' : 'NO_POSSIBLE_DESTINATION';
  // What is no public address is nobody's on the internet, whatever was not seen.
  return { ...refused(code, bareRef('cidr', cidr), { address: cidr }), unseen: isPrivate ? [] : unseen };
}

/** Interfaces of endpoints answer; they open no connections into their VPC. */
const ANSWERING: ReadonlySet<string> = new Set(['vpc_endpoint', 'gateway_load_balancer_endpoint']);

/** Where packets from an endpoint start, one family at a time. */
export function sourcesOf(
  network: Network,
  end: Endpoint,
  sourceAddress: string | undefined,
  aims: readonly Aim[],
): End<Source> {
  const only = sourceAddress === undefined ? EVERY_ADDRESS : parseCidr(sourceAddress);
  if (only === undefined)
    return refused('NO_SOURCE_OR_DESTINATION', bareRef('address', sourceAddress ?? ''), { id: sourceAddress ?? '' });
  if (end.kind === 'internet') return found(outside(intersect(PUBLIC_ADDRESSES, only)));
  if (end.kind === 'on-premises') return found(lines(network, aims, only, end.via));
  if (end.kind === 'cidr') return sourcesWithin(network, end.cidr, only, aims);
  const gateway = end.kind === 'resource' ? lineGoal(network, end.id) : undefined;
  if (gateway?.goal.kind === 'internet') return found(outside(intersect(PUBLIC_ADDRESSES, only)));
  if (gateway?.goal.kind === 'on-premises') return found(lines(network, aims, only, gateway.goal.via));
  const within = interfacesOf(network, end);
  if (within === undefined) return missing(network, end);
  const interfaces = within.filter(({ type }) => !ANSWERING.has(type));
  const [silent] = within;
  if (interfaces.length === 0 && silent !== undefined) return refused('VPCE_INTRA_VPC_TRAFFIC', refOf(silent.item), {});
  const all = interfaces.flatMap((one) => addressesOf(one, only));
  if (all.length > 0) return { all, refusals: [], unseen: blindness(network, end) };
  const place =
    end.kind === 'subnet' && sourceAddress !== undefined ? placeIn(network, end.id, sourceAddress) : undefined;
  if (place !== undefined) return { all: [place], refusals: [], unseen: [] };
  if (interfaces.length > 0 && sourceAddress !== undefined) return foreignAddress(interfaces, sourceAddress);
  const nobody = interfaces.length === 0 ? noInterface(network, end) : hidden(interfaces);
  return { all: [], refusals: nobody.refusals, unseen: [...nobody.unseen, ...blindness(network, end)] };
}

/** The addresses of an interface that are asked about; of a delegated block the part that is. */
function addressesOf(one: Interface, only: AddressSet): readonly Source[] {
  if (only === EVERY_ADDRESS) return one.addresses.map((address) => ({ kind: 'interface', one, address }));
  return one.addresses.flatMap((address): readonly Source[] =>
    common([rangeOf(address)], only[address.family]).map(({ first, last }) => ({
      kind: 'interface',
      one,
      address: address.last === undefined ? address : { ...address, address: first, last },
    })),
  );
}

function foreignAddress(interfaces: readonly Interface[], address: string): End<Source> {
  const [one] = interfaces;
  if (one === undefined) return found([]);
  if (interfaces.every(({ sourceDestCheck }) => sourceDestCheck)) {
    return refused('ENI_SOURCE_DEST_CHECK_RESTRICTION', refOf(one.item), { address }, [
      cite(one.item, 'SourceDestCheck'),
    ]);
  }
  return { all: [], refusals: [], unseen: [{ code: 'not-modelled', what: 'appliance', element: refOf(one.item) }] };
}

function placeIn(network: Network, subnetId: string, text: string): Source | undefined {
  const address = addressOf(text);
  const subnet = network.subnets.get(subnetId);
  if (address === undefined || subnet === undefined) return undefined;
  const isIn = subnet.cidrs[address.family].some(
    ({ first, last }) => first <= address.address && address.address <= last,
  );
  return isIn ? { kind: 'place', subnetId, ...address } : undefined;
}

function sourcesWithin(network: Network, cidr: string, only: AddressSet, aims: readonly Aim[]): End<Source> {
  const asked = parseCidr(cidr);
  if (asked === undefined) return refused('NO_SOURCE_OR_DESTINATION', bareRef('cidr', cidr), { id: cidr });
  const within = intersect(asked, only);
  const interfaces = interfacesWithin(network, cidr, within);
  const known = interfaces.flatMap((one) => addressesOf(one, within));
  const free = subtract(within, vpcSpace(network));
  const all = [...known, ...outside(intersect(within, PUBLIC_ADDRESSES)), ...lines(network, aims, free, undefined)];
  const unseen = blindness(network, { kind: 'cidr', cidr });
  return all.length > 0
    ? { all, refusals: [], unseen }
    : { ...refused('NO_SUCH_ADDRESS', bareRef('cidr', cidr), { address: cidr }), unseen };
}

function outside(addresses: AddressSet): readonly Source[] {
  return FAMILIES.flatMap((family): Source[] =>
    addresses[family].length === 0 ? [] : [{ kind: 'internet', family, addresses: addresses[family] }],
  );
}

/** Every line by which customers' networks get to the goals: what is behind it is told by where replies are routed to. */
function lines(network: Network, aims: readonly Aim[], only: AddressSet, via: string | undefined): readonly Source[] {
  if (isEmptySet(only)) return [];
  const vpcIds = new Set(aims.flatMap(({ goal }) => (goal.kind === 'interface' ? [goal.one.vpcId] : [])));
  const entrances: { readonly move: Move; readonly name: string }[] = [];
  for (const gateway of network.vpnGateways.values()) {
    const working = linesOf(network, gateway.id).filter(({ isWorking }) => isWorking);
    const isMeant = via === undefined || via === gateway.id || working.some(({ ids }) => ids.includes(via));
    for (const vpcId of gateway.vpcIds) {
      if (working.length > 0 && isMeant && vpcIds.has(vpcId)) {
        entrances.push({ move: { to: 'vpn-gateway', vpcId, gatewayId: gateway.id }, name: gateway.id });
      }
    }
  }
  for (const attachment of [...network.attachments.values()].flat()) {
    if (attachment.type !== 'vpn' && attachment.type !== 'direct-connect-gateway') continue;
    const isMeant =
      via === undefined || [attachment.resourceId, attachment.id, attachment.transitGatewayId].includes(via);
    if (isMeant && attachment.isAvailable) {
      entrances.push({ move: { to: 'transit', attachment, zone: undefined }, name: attachment.resourceId });
    }
  }
  return entrances.flatMap(({ move, name }) =>
    FAMILIES.flatMap((family): Source[] =>
      only[family].length === 0 ? [] : [{ kind: 'on-premises', family, addresses: only[family], entrance: move, name }],
    ),
  );
}

/** Gateways as an end: what is beyond them. */
function lineGoal(network: Network, id: string): Aim | undefined {
  if (network.internetGateways.has(id))
    return { goal: { kind: 'internet', services: false }, addresses: PUBLIC_ADDRESSES };
  const isLine =
    network.vpnGateways.has(id) ||
    network.item('AWS::EC2::VPNConnection', id) !== undefined ||
    network.item('AWS::DirectConnect::Gateway', id) !== undefined;
  return isLine ? { goal: { kind: 'on-premises', via: id }, addresses: EVERY_ADDRESS } : undefined;
}

function interfacesWithin(network: Network, cidr: string, asked: AddressSet): readonly Interface[] {
  const isOne = count(asked.v4) + count(asked.v6) === 1n;
  const named = isOne ? network.interfacesAt(cidr.split('/')[0] ?? cidr) : [];
  if (named.length > 0) return named;
  const among = isOne ? delegates(network) : [...network.interfaces.values()];
  return among.filter(({ addresses }) => addresses.some((address) => isAmong(address, asked)));
}

function isAmong(
  { family, address, last = address, publicAddress = address }: InterfaceAddress,
  asked: AddressSet,
): boolean {
  return asked[family].some(
    (range) =>
      (range.first <= last && address <= range.last) || (range.first <= publicAddress && publicAddress <= range.last),
  );
}

/** Interfaces that whole blocks were delegated to. */
function delegates(network: Network): readonly Interface[] {
  return network.once('delegates', () =>
    [...network.interfaces.values()].filter(({ addresses }) => addresses.some(({ last }) => last !== undefined)),
  );
}

function vpcSpace(network: Network): AddressSet {
  return network.once('space of vpcs', () =>
    union([NO_ADDRESSES, ...[...network.vpcs.values()].map(({ cidrs }) => cidrs)]),
  );
}

/** Interfaces that an end stands for and that may not all have been seen. */
function blindness(network: Network, end: Endpoint): readonly Unseen[] {
  if (end.kind === 'resource') return [];
  const vpc = network.vpcs.get(
    end.kind === 'vpc' ? end.id : end.kind === 'subnet' ? (network.subnets.get(end.id)?.vpcId ?? '') : '',
  );
  if (vpc !== undefined)
    return blindPlaces(network).filter((one) => one.accountId === vpc.accountId && one.region === vpc.region);
  if (end.kind === 'account') return blindPlaces(network).filter((one) => one.accountId === end.accountId);
  return blindPlaces(network);
}

function blindPlaces(network: Network): readonly Unseen[] {
  return network.once('places without interfaces', () => {
    return network.places.flatMap(
      ({ accountId, region }) => network.sight('AWS::EC2::NetworkInterface', accountId, region) ?? [],
    );
  });
}

function missing(network: Network, end: Endpoint): End<never> {
  const id = 'id' in end ? end.id : '';
  const code = isKnown(network, id) ? 'UNASSOCIATED_COMPONENT' : 'NO_SOURCE_OR_DESTINATION';
  return { ...refused(code, bareRef(end.kind, id), { id }), unseen: blindPlaces(network) };
}

function isKnown(network: Network, id: string): boolean {
  return network.transitGateways.has(id) || network.routeTables.has(id) || network.groups.has(id);
}

function noInterface(network: Network, end: Endpoint): Pick<End<never>, 'refusals' | 'unseen'> {
  const id = 'id' in end ? end.id : end.kind === 'account' ? end.accountId : '';
  const isSeen =
    end.kind === 'account' ||
    network.vpcs.has(id) ||
    network.subnets.has(id) ||
    network.item('AWS::EC2::Instance', id) !== undefined;
  const refusals = refused('NO_POSSIBLE_DESTINATION', bareRef(end.kind, id), { id }).refusals;
  return { refusals, unseen: isSeen ? [] : [{ code: 'not-seen', what: id }] };
}

function hidden(interfaces: readonly Interface[]): Pick<End<never>, 'refusals' | 'unseen'> {
  const unseen = interfaces.map(({ item }): Unseen => ({ code: 'not-seen', what: 'addresses', element: refOf(item) }));
  return { refusals: [], unseen };
}

function refused(
  code: string,
  element: ResourceRef,
  params: Refusal['params'],
  evidence: Refusal['evidence'] = [],
): End<never> {
  return { all: [], refusals: [{ code, params, element, evidence, hops: [] }], unseen: [] };
}

function found<T>(all: readonly T[]): End<T> {
  return { all, refusals: [], unseen: [] };
}

function isEmptySet({ v4, v6 }: AddressSet): boolean {
  return v4.length === 0 && v6.length === 0;
}
