import type { ConfigurationItem, ConfigurationOf } from '#estate/model';
import { type AddressRange, type AddressSet, FAMILIES, type Family, parseCidr } from '#analysis/addresses';
import type { Route, RouteTable, RouteTarget } from './network.ts';

type Item = ConfigurationItem<'AWS::EC2::RouteTable'>;
type Stated = NonNullable<ConfigurationOf<'AWS::EC2::RouteTable'>['Routes']>[number];

const BITS: Readonly<Record<Family, number>> = { v4: 32, v6: 128 };

/** Members of a route that name its target, and what they lead to. Of gateways the id says more. */
const TARGETS: readonly (readonly [keyof Stated, RouteTarget])[] = [
  ['NatGatewayId', 'nat-gateway'],
  ['EgressOnlyInternetGatewayId', 'egress-only-internet-gateway'],
  ['VpcPeeringConnectionId', 'peering'],
  ['TransitGatewayId', 'transit-gateway'],
  ['CarrierGatewayId', 'carrier-gateway'],
  ['LocalGatewayId', 'local-gateway'],
  ['CoreNetworkArn', 'core-network'],
  ['OdbNetworkArn', 'odb-network'],
  ['NetworkInterfaceId', 'interface'],
];

const GATEWAYS: readonly (readonly [prefix: string, RouteTarget])[] = [
  ['local', 'local'],
  ['igw-', 'internet-gateway'],
  ['vgw-', 'vpn-gateway'],
  ['vpce-', 'vpc-endpoint'],
  ['VpcLattice', 'vpc-lattice'],
];

const READ = new WeakMap<Item, { readonly prefixList: PrefixLists; readonly table: RouteTable }>();

type PrefixLists = (id: string) => AddressSet | undefined;

/** Reads a route table; again only where prefix lists it names may be others. */
export function routeTableOf(item: Item, prefixList: PrefixLists): RouteTable {
  const known = READ.get(item);
  const isKnown =
    known !== undefined &&
    (known.prefixList === prefixList || known.table.routes?.some(({ isListed }) => isListed) !== true);
  if (isKnown) return known.table;
  const table = parse(item, prefixList);
  READ.set(item, { prefixList, table });
  return table;
}

function parse(item: Item, prefixList: PrefixLists): RouteTable {
  const { configuration } = item;
  const associations = (configuration.Associations ?? []).filter(
    ({ AssociationState }) => AssociationState?.State !== 'disassociated' && AssociationState?.State !== 'failed',
  );
  return {
    id: item.resourceId,
    item,
    vpcId: configuration.VpcId ?? '',
    isMain: associations.some(({ Main }) => Main === true),
    subnetIds: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
    gatewayIds: associations.flatMap(({ GatewayId }) => GatewayId ?? []),
    routes: configuration.Routes?.flatMap((route, index) => routesOf(route, index, prefixList)),
  };
}

function routesOf(route: Stated, index: number, prefixList: PrefixLists): Route[] {
  const { DestinationPrefixListId: listId } = route;
  const text = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? listId ?? '';
  const [target, targetId] = targetOf(route);
  const rest = {
    index,
    text,
    target,
    targetId,
    isBlackhole: route.State === 'blackhole',
    isPropagated: route.Origin === 'EnableVgwRoutePropagation',
    isListed: listId !== undefined,
  };
  if (listId === undefined) return plainRoutes(text, rest);
  const blocks = prefixList(listId);
  if (blocks === undefined)
    return FAMILIES.map((family) => ({ ...rest, family, destination: undefined, prefixLength: 0 }));
  return FAMILIES.flatMap((family) =>
    blocks[family].flatMap((range) =>
      alignedBlocks(range, BITS[family]).map(({ block, prefixLength }) => ({
        ...rest,
        family,
        destination: block,
        prefixLength,
      })),
    ),
  );
}

/** A single block, whose length is written beside it. */
function plainRoutes(text: string, rest: Omit<Route, 'family' | 'destination' | 'prefixLength'>): Route[] {
  const block = parseCidr(text);
  const family: Family = block?.v6[0] === undefined ? 'v4' : 'v6';
  const [destination] = block?.[family] ?? [];
  if (destination === undefined)
    return FAMILIES.map((one) => ({ ...rest, family: one, destination: undefined, prefixLength: 0 }));
  return [{ ...rest, family, destination, prefixLength: Number(text.split('/')[1] ?? BITS[family]) }];
}

function targetOf(route: Stated): readonly [RouteTarget, string] {
  for (const [member, target] of TARGETS) {
    const id = route[member];
    if (typeof id === 'string') return [target, id];
  }
  const id = route.GatewayId ?? '';
  const gateway = GATEWAYS.find(([prefix]) => id.startsWith(prefix));
  return [gateway?.[1] ?? 'unknown', id];
}

/** A range as the blocks that routing compares by length: lists of blocks were joined when they were read. */
export function alignedBlocks(
  { first, last }: AddressRange,
  bits: number,
): readonly { readonly block: AddressRange; readonly prefixLength: number }[] {
  const blocks: { block: AddressRange; prefixLength: number }[] = [];
  let at = first;
  while (at <= last) {
    let free = 0;
    while (free < bits && (at & ((1n << BigInt(free + 1)) - 1n)) === 0n && at + (1n << BigInt(free + 1)) - 1n <= last)
      free += 1;
    const size = 1n << BigInt(free);
    blocks.push({ block: { first: at, last: at + size - 1n }, prefixLength: bits - free });
    at += size;
  }
  return blocks;
}
