import { Fault, type ResourceRef } from '#kernel';
import { PUBLIC_ADDRESSES } from '#analysis/addresses';
import { refOf } from './cite.ts';
import type { Exposure, Opening } from './contract.ts';
import type { Interface, InterfaceAddress, Network } from './model/network.ts';
import { openingsOf } from './openings.ts';
import { run } from './questions/start.ts';
import { retargeted, type Place } from './retarget.ts';
import { WHOLE, withDestinations } from './space/flows.ts';
import type { Way } from './travel/settle.ts';
import { distinct } from './unseen.ts';

/** The ways to one interface, for others that differ from it in nothing that decides. */
interface Kin {
  readonly place: Place;
  readonly ways: readonly (Way & { readonly openings: readonly Opening[] })[];
}

/** What the internet reaches of one interface directly, by a public IPv4 address or an IPv6 one. */
export function interfaceExposure(network: Network, one: Interface): readonly Exposure[] {
  const known = exposuresById(network);
  const made = known.get(one.id) ?? exposuresOf(network, one);
  known.set(one.id, made);
  return made;
}

/** The same for every interface of every account. */
export function interfaceExposures(network: Network): readonly Exposure[] {
  const all: Exposure[] = [];
  for (const one of network.interfaces.values())
    for (const exposure of interfaceExposure(network, one)) all.push(exposure);
  return all;
}

/** What is known already of a network's exposures, by interface: a changed network begins with what did not change. */
export function exposuresById(
  network: Network,
  start?: () => Map<string, readonly Exposure[]>,
): Map<string, readonly Exposure[]> {
  return network.once('exposures of interfaces', start ?? (() => new Map<string, readonly Exposure[]>()));
}

function exposuresOf(network: Network, one: Interface): readonly Exposure[] {
  const found: Exposure[] = [];
  for (const address of one.addresses) {
    const written = publicOf(address);
    if (written === undefined) continue;
    const place = { one, address };
    const kin = kinOf(network, place, written);
    const resource = ownerOf(network, one);
    for (const way of kin.ways) found.push(exposureOf(way, kin.place, place, written, resource));
  }
  return found;
}

function exposureOf(
  way: Kin['ways'][number],
  from: Place,
  place: Place,
  written: bigint,
  resource: ResourceRef,
): Exposure {
  const isSure = way.sure.length > 0;
  const isItself = from.one === place.one && from.address === place.address;
  const turn = (hops: Way['hops']) => (isItself ? hops : retargeted(hops, from, place));
  const flows = isSure ? way.sure : way.maybe;
  return {
    resource,
    entrance: resource,
    outcome: isSure ? 'open' : 'unknown',
    openings: way.openings,
    path: {
      flows: isItself ? flows : withDestinations(flows, [{ first: written, last: place.address.last ?? written }]),
      hops: turn(way.hops),
      ...(way.back.length === 0 ? {} : { back: turn(way.back) }),
    },
    unseen: distinct([...way.unseen, ...way.remarks]),
  };
}

/**
 * Interfaces of one subnet with the same groups share their fate, unless a gateway's own table routes by address or a
 * firewall looks at their replies.
 */
function kinOf(network: Network, place: Place, written: bigint): Kin {
  const { one, address } = place;
  const gateway = network.gatewayOfVpc(one.vpcId);
  const isAlike =
    one.groupIds !== undefined &&
    (gateway === undefined || network.tableOfGateway(gateway.id) === undefined) &&
    !leadsToMiddlebox(network, one.subnetId);
  if (!isAlike) return asked(network, place, written);
  const known = network.once('kin of interfaces', () => new Map<string, Kin>());
  const key = [
    one.subnetId,
    one.vpcId,
    address.family,
    address.last !== undefined,
    one.type,
    one.item.configuration.DenyAllIgwTraffic === true,
    one.groupIds.join(','),
  ].join('/');
  const kin = known.get(key) ?? asked(network, place, written);
  known.set(key, kin);
  return kin;
}

function leadsToMiddlebox(network: Network, subnetId: string): boolean {
  const routes = network.tableOfSubnet(subnetId)?.routes ?? [];
  return routes.some(
    ({ target, targetId }) =>
      target === 'vpc-endpoint' && network.endpoints.get(targetId)?.item.configuration.VpcEndpointType !== 'Gateway',
  );
}

function asked(network: Network, place: Place, written: bigint): Kin {
  const { one, address } = place;
  const { family } = address;
  const ways = waysTo(
    () =>
      run({
        network,
        source: { kind: 'internet', family, addresses: PUBLIC_ADDRESSES[family] },
        goal: { kind: 'interface', one, address, written },
        asked: [WHOLE[family]],
        explains: false,
      }).ways,
  );
  const open = ways.filter(({ sure }) => sure.length > 0);
  // Where something surely is open, what else may be adds no exposure of its own.
  const kept = open.length > 0 ? open : ways.filter(({ maybe }) => maybe.length > 0);
  return {
    place,
    ways: kept.map((way) => ({ ...way, openings: openingsOf(network, way.sure.length > 0 ? way.sure : way.maybe) })),
  };
}

/** Rules in too great a number to be added up: something may be open. */
function waysTo(ask: () => readonly Way[]): readonly Way[] {
  try {
    return ask();
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'exhausted') throw thrown;
    const unseen = [{ code: 'not-modelled', what: 'too-many-boxes' }] as const;
    return [{ sure: [], maybe: [WHOLE.v4, WHOLE.v6], hops: [], back: [], unseen, remarks: [] }];
  }
}

function publicOf({ family, address, publicAddress }: InterfaceAddress): bigint | undefined {
  if (family === 'v4') return publicAddress;
  return PUBLIC_ADDRESSES.v6.some(({ first, last }) => first <= address && address <= last) ? address : undefined;
}

/** The instance an interface is attached to; else the interface itself. */
function ownerOf(network: Network, one: Interface): ResourceRef {
  const instance = one.instanceId === undefined ? undefined : network.item('AWS::EC2::Instance', one.instanceId);
  return refOf(instance ?? one.item);
}
