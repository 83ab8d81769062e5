import { type AddressSet, parseCidrs, union } from '#analysis/addresses';
import { type ConfigurationItem, GLOBAL_REGION, type Kind, NOT_ASKED } from '#estate/model';
import type { Unseen } from '../contract.ts';
import { byId, type Items, type Sights } from './items.ts';
import type { Interface, Network, RouteTable } from './network.ts';
import { addressOf, interfaceOf } from './parse-interfaces.ts';
import { natGatewayOf, subnetOf, vpcOf } from './parse-parts.ts';
import { routeTableOf } from './parse-routes.ts';
import { attachmentsOf } from './parse-transit.ts';

/** What a network was made of: enough to make it again with other items. */
export interface Making {
  readonly items: Items;
  readonly sights: Sights;
  readonly accountIds: readonly string[];
}

/** Indexes with the lists of items they were made from: an index whose items are the same is taken over. */
type Shelf = Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>;

const MAKINGS = new WeakMap<Network, { readonly making: Making; readonly shelf: Shelf }>();

const NONE: readonly never[] = [];

/** What a network was made of. */
export function makingOf(network: Network): Making | undefined {
  return MAKINGS.get(network)?.making;
}

/** The indexed view over items; what `previous` made of the same items is used again. */
export function createNetwork(making: Making, previous?: Network): Network {
  const old = previous === undefined ? undefined : MAKINGS.get(previous)?.shelf;
  const shelf: Shelf = new Map();
  const derive = <T>(name: string, from: readonly unknown[], make: () => T): T => {
    const known = shelf.get(name) ?? old?.get(name);
    const isSame = known !== undefined && known.from.every((one, index) => one === from[index]);
    const made = isSame ? (known.made as T) : make();
    shelf.set(name, { from, made });
    return made;
  };
  const list = <K extends Kind>(kind: K) => (making.items.get(kind) ?? NONE) as readonly ConfigurationItem<K>[];
  const index = <K extends Kind>(kind: K) => derive(kind, [list(kind)], () => byId(list(kind)));
  const table = <K extends Kind, T>(kind: K, make: (item: ConfigurationItem<K>) => T): ReadonlyMap<string, T> =>
    derive(`read ${kind}`, [index(kind)], () => mapped(index(kind), make));
  const element = <K extends Kind>(kind: K) => table(kind, (item) => ({ id: item.resourceId, item }));
  const group = <T>(name: string, all: ReadonlyMap<string, T>, keysOf: (one: T) => readonly string[]) =>
    derive(name, [all], () => grouped(all.values(), keysOf));

  const interfaces = table('AWS::EC2::NetworkInterface', interfaceOf);
  const subnets = table('AWS::EC2::Subnet', subnetOf);
  const prefixLists = derive('prefix lists', [list('AWS::EC2::PrefixList'), list('AWS::EC2::AWSPrefixList')], () =>
    prefixListsOf(list('AWS::EC2::PrefixList'), list('AWS::EC2::AWSPrefixList')),
  );
  const prefixList = derive('prefix list', [prefixLists], () => (id: string) => prefixLists.get(id));
  const routeTables = derive('route tables', [index('AWS::EC2::RouteTable'), prefixLists], () =>
    mapped(index('AWS::EC2::RouteTable'), (item) => routeTableOf(item, prefixList)),
  );
  const mains = group('main tables', routeTables, ({ isMain, vpcId }) => (isMain ? [vpcId] : []));
  const explicit = group('tables of subnets', routeTables, ({ subnetIds }) => subnetIds);
  const edges = group('tables of gateways', routeTables, ({ gatewayIds }) => gatewayIds);
  const acls = table('AWS::EC2::NetworkAcl', (item) => ({
    id: item.resourceId,
    item,
    vpcId: item.configuration.VpcId ?? '',
    subnetIds: (item.configuration.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
  }));
  const aclsOfSubnets = group('acls of subnets', acls, ({ subnetIds }) => subnetIds);
  const internetGateways = table('AWS::EC2::InternetGateway', (item) => ({
    id: item.resourceId,
    item,
    vpcIds: attachedTo(item.configuration.Attachments),
  }));
  const gatewaysOfVpcs = group('gateways of vpcs', internetGateways, ({ vpcIds }) => vpcIds);
  const once = new Map<string, unknown>();

  const network: Network = {
    accountIds: making.accountIds,
    places: derive('places', [making.sights], () => placesOf(making.sights)),
    vpcs: table('AWS::EC2::VPC', vpcOf),
    subnets,
    interfaces,
    routeTables,
    acls,
    groups: table('AWS::EC2::SecurityGroup', (item) => ({
      id: item.resourceId,
      item,
      vpcId: item.configuration.VpcId ?? '',
    })),
    internetGateways,
    egressOnlyGateways: table('AWS::EC2::EgressOnlyInternetGateway', (item) => ({
      id: item.resourceId,
      item,
      vpcIds: attachedTo(item.configuration.Attachments),
    })),
    vpnGateways: table('AWS::EC2::VPNGateway', (item) => ({
      id: item.resourceId,
      item,
      vpcIds: attachedTo(item.configuration.VpcAttachments),
    })),
    natGateways: table('AWS::EC2::NatGateway', natGatewayOf),
    peerings: element('AWS::EC2::VPCPeeringConnection'),
    endpoints: element('AWS::EC2::VPCEndpoint'),
    transitGateways: element('AWS::EC2::TransitGateway'),
    transitTables: table('AWS::EC2::TransitGatewayRouteTable', (item) => ({
      id: item.resourceId,
      item,
      transitGatewayId: item.configuration.TransitGatewayId ?? '',
    })),
    attachments: derive(
      'attachments',
      [list('AWS::EC2::TransitGatewayAttachment'), list('AWS::EC2::TransitGatewayVpcAttachment')],
      () => attachmentsOf(list('AWS::EC2::TransitGatewayAttachment'), list('AWS::EC2::TransitGatewayVpcAttachment')),
    ),
    get interfacesOfSubnet() {
      return group('interfaces of subnets', interfaces, ({ subnetId }) => [subnetId]);
    },
    get interfacesOfVpc() {
      return group('interfaces of vpcs', interfaces, ({ vpcId }) => [vpcId]);
    },
    get interfacesOfInstance() {
      return group('interfaces of instances', interfaces, ({ instanceId }) =>
        instanceId === undefined ? [] : [instanceId],
      );
    },
    get interfacesOfGroup() {
      return group('interfaces of groups', interfaces, ({ groupIds }) => groupIds ?? []);
    },
    interfacesAt: (text) => {
      const found = addressOf(text);
      const addresses = derive('addresses', [interfaces], () => byAddress(interfaces.values()));
      return found === undefined ? NONE : (addresses[found.family].get(found.address) ?? NONE);
    },
    subnetsOfVpc: group('subnets of vpcs', subnets, ({ vpcId }) => [vpcId]),
    prefixList,
    tableOfSubnet: (subnetId) => {
      const own = explicit.get(subnetId)?.[0];
      if (own !== undefined) return own;
      const subnet = subnets.get(subnetId);
      // Another table may name the subnet where not every table was seen.
      if (subnet === undefined || unseenTables(network, subnet.vpcId)) return undefined;
      return mains.get(subnet.vpcId)?.[0];
    },
    tableOfGateway: (gatewayId): RouteTable | undefined => edges.get(gatewayId)?.[0],
    aclOfSubnet: (subnetId) => aclsOfSubnets.get(subnetId)?.[0],
    gatewayOfVpc: (vpcId) => gatewaysOfVpcs.get(vpcId)?.[0],
    completeness: (kind, accountId, region) => making.sights.get(`${kind}/${accountId}/${region}`) ?? NOT_ASKED,
    sight: (kind, accountId, region) => {
      const { state } = network.completeness(kind, accountId, region);
      return state === 'complete' ? undefined : unseenKind(kind, accountId, region);
    },
    items: list,
    item: (kind, id) => index(kind).get(id),
    once: <T>(name: string, make: () => T): T => {
      if (!once.has(name)) once.set(name, make());
      return once.get(name) as T;
    },
  };
  MAKINGS.set(network, { making, shelf });
  return network;
}

function placesOf(sights: Sights): Network['places'] {
  const keys = new Set([...sights.keys()].map((key) => key.split('/').slice(-2).join('/')));
  return [...keys].toSorted().flatMap((key) => {
    const [accountId = '', region = ''] = key.split('/');
    return region === GLOBAL_REGION ? [] : [{ accountId, region }];
  });
}

function unseenKind(kind: Kind, accountId: string, region: string): Unseen {
  return { code: 'not-seen', what: kind, kind, accountId, region };
}

function unseenTables(network: Network, vpcId: string): boolean {
  const vpc = network.vpcs.get(vpcId);
  return vpc === undefined || network.sight('AWS::EC2::RouteTable', vpc.accountId, vpc.region) !== undefined;
}

function mapped<A, B>(all: ReadonlyMap<string, A>, make: (one: A) => B): ReadonlyMap<string, B> {
  const made = new Map<string, B>();
  for (const [id, one] of all) made.set(id, make(one));
  return made;
}

function grouped<T>(all: Iterable<T>, keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

function attachedTo(
  attachments: readonly { VpcId?: string | undefined; State?: string | undefined }[] | undefined,
): readonly string[] {
  const attached = (attachments ?? []).filter(({ State }) => State === 'available' || State === 'attached');
  return attached.flatMap(({ VpcId }) => VpcId ?? []);
}

function prefixListsOf(
  managed: readonly ConfigurationItem<'AWS::EC2::PrefixList'>[],
  amazons: readonly ConfigurationItem<'AWS::EC2::AWSPrefixList'>[],
): ReadonlyMap<string, AddressSet> {
  const lists = new Map<string, AddressSet>();
  const keep = (id: string, texts: readonly unknown[] | undefined) => {
    const set = texts === undefined ? undefined : parseCidrs(texts);
    if (set !== undefined) lists.set(id, union([set, lists.get(id) ?? { v4: [], v6: [] }]));
  };
  for (const { resourceId, configuration } of amazons) keep(resourceId, configuration.Cidrs);
  for (const { resourceId, configuration } of managed)
    keep(
      resourceId,
      configuration.Entries?.map(({ Cidr }) => Cidr),
    );
  return lists;
}

function byAddress(
  interfaces: Iterable<Interface>,
): Readonly<Record<'v4' | 'v6', ReadonlyMap<bigint, readonly Interface[]>>> {
  const found = { v4: new Map<bigint, Interface[]>(), v6: new Map<bigint, Interface[]>() };
  for (const one of interfaces) {
    for (const { family, address, publicAddress } of one.addresses) {
      for (const number of publicAddress === undefined ? [address] : [address, publicAddress]) {
        const there = found[family].get(number);
        if (there === undefined) found[family].set(number, [one]);
        else if (there.at(-1) !== one) there.push(one);
      }
    }
  }
  return found;
}
