import type { ConfigurationOf, Kind } from '#estate/model';
import type { Stated } from './estate.ts';
import { type Address, addressOf, type Block, blockOf } from './simulated-addresses.ts';
import { firewallsOf, type SimulatedFirewall } from './simulated-firewall.ts';
import { sure } from './sure.ts';

/** A rule of a group or an entry of an ACL. */
export interface Rule {
  readonly protocol: number;
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
  readonly groupIds: readonly string[];
  readonly allows: boolean;
}

interface Rules {
  readonly ingress: readonly Rule[];
  readonly egress: readonly Rule[];
}

export interface Table {
  readonly id: string;
  readonly routes: readonly {
    readonly block: Block;
    readonly length: number;
    /** Among equal blocks the lower comes first. */
    readonly rank: number;
    readonly isBlackhole: boolean;
    readonly target: {
      readonly kind: 'local' | 'internet' | 'egress-only' | 'nat' | 'peering' | 'transit' | 'endpoint' | 'unknown';
      readonly id: string;
    };
  }[];
}

export interface Vpc {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly internetGatewayId: string | undefined;
  /** For what comes in by the internet gateway, where it has one. */
  readonly edgeTable: Table | undefined;
  readonly egressOnlyGatewayId: string | undefined;
}

export interface Subnet {
  readonly id: string;
  readonly vpcId: string;
  readonly zone: string;
  readonly blocks: readonly Block[];
  readonly table: Table;
  readonly aclId: string;
  readonly acl: Rules;
}

export interface Interface {
  readonly id: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly addresses: readonly { readonly address: Address; readonly publicAddress: Address | undefined }[];
  readonly groupIds: readonly string[];
  readonly natGatewayId: string | undefined;
}

export interface Gate {
  readonly id: string;
  readonly vpcId: string;
  readonly state: string;
  readonly interfaceId: string;
}

export interface World {
  readonly vpcs: ReadonlyMap<string, Vpc>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly interfaces: ReadonlyMap<string, Interface>;
  readonly groups: ReadonlyMap<string, Rules>;
  readonly nats: ReadonlyMap<string, Gate>;
  /** By endpoint. */
  readonly firewalls: ReadonlyMap<string, SimulatedFirewall>;
  readonly peerings: ReadonlyMap<string, { readonly isActive: boolean; readonly vpcIds: readonly string[] }>;
  readonly attachments: readonly {
    readonly id: string;
    readonly transitId: string;
    readonly vpcId: string;
    readonly subnetIds: readonly string[];
    readonly isAvailable: boolean;
    readonly carriesV6: boolean;
    readonly sharesGroups: boolean;
    readonly tableId: string | undefined;
  }[];
  readonly transitTables: ReadonlyMap<string, Table>;
  readonly vpcByV6: (address: Address) => Vpc | undefined;
}

type Permissions = NonNullable<ConfigurationOf<'AWS::EC2::SecurityGroup'>['IpPermissions']>;
type Route = NonNullable<ConfigurationOf<'AWS::EC2::RouteTable'>['Routes']>[number];

/** What AWS described, read by other code than the engine's. Only what the random networks hold is read. */
export function readWorld(stated: readonly Stated[]): World {
  const all = <K extends Kind>(kind: K) =>
    stated.filter((one) => one.kind === kind).map((one) => one.configuration as ConfigurationOf<K>);
  const vpcs = all('AWS::EC2::VPC').map((vpc): Vpc => {
    const isHere = (one: { VpcId?: string | undefined; State?: string | undefined }) =>
      one.VpcId === vpc.VpcId && ['available', 'attached'].includes(one.State ?? '');
    const internetGatewayId = all('AWS::EC2::InternetGateway').find((one) =>
      one.Attachments?.some(isHere),
    )?.InternetGatewayId;
    const edge = all('AWS::EC2::RouteTable').find((table) =>
      table.Associations?.some(({ GatewayId }) => GatewayId !== undefined && GatewayId === internetGatewayId),
    );
    return {
      id: sure(vpc.VpcId),
      blocks: [
        ...(vpc.CidrBlockAssociationSet ?? []).map((one) => blockOf(one.CidrBlock)),
        ...(vpc.Ipv6CidrBlockAssociationSet ?? []).map((one) => blockOf(one.Ipv6CidrBlock)),
      ],
      internetGatewayId,
      edgeTable: edge === undefined ? undefined : tableOf(edge),
      egressOnlyGatewayId: all('AWS::EC2::EgressOnlyInternetGateway').find((one) => one.Attachments?.some(isHere))
        ?.EgressOnlyInternetGatewayId,
    };
  });
  const attachments = attachmentsOf(all);
  const lists = new Map(
    all('AWS::EC2::PrefixList').map((list) => [
      list.PrefixListId,
      (list.Entries ?? []).map(({ Cidr }) => blockOf(Cidr)),
    ]),
  );
  return {
    vpcs: byId(vpcs),
    subnets: byId(subnetsOf(all)),
    interfaces: byId(interfacesOf(all)),
    groups: new Map(
      all('AWS::EC2::SecurityGroup').map((group) => [
        sure(group.GroupId),
        { ingress: rulesOf(lists, group.IpPermissions), egress: rulesOf(lists, group.IpPermissionsEgress) },
      ]),
    ),
    nats: byId(
      all('AWS::EC2::NatGateway').map((nat) => ({
        id: sure(nat.NatGatewayId),
        vpcId: sure(nat.VpcId),
        state: nat.State ?? '',
        interfaceId: sure(nat.NatGatewayAddresses?.[0]?.NetworkInterfaceId),
      })),
    ),
    firewalls: new Map(firewallsOf(all).map((one) => [one.endpointId, one])),
    peerings: new Map(
      all('AWS::EC2::VPCPeeringConnection').map((one) => [
        sure(one.VpcPeeringConnectionId),
        {
          isActive: one.Status?.Code === 'active',
          vpcIds: [sure(one.RequesterVpcInfo?.VpcId), sure(one.AccepterVpcInfo?.VpcId)],
        },
      ]),
    ),
    attachments,
    transitTables: transitTables(all, (id) => {
      const vpcId = attachments.find((one) => one.id === id)?.vpcId;
      return vpcs.find((vpc) => vpc.id === vpcId)?.blocks ?? [];
    }),
    vpcByV6: ({ family, value }) =>
      vpcs.find(({ blocks }) =>
        blocks.some(
          ({ first, last }) => first.family === 'v6' && family === 'v6' && first.value <= value && value <= last,
        ),
      ),
  };
}

type All = <K extends Kind>(kind: K) => ConfigurationOf<K>[];

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function subnetsOf(all: All): Subnet[] {
  const tables = all('AWS::EC2::RouteTable');
  const acls = all('AWS::EC2::NetworkAcl');
  return all('AWS::EC2::Subnet').map((subnet): Subnet => {
    const own = tables.find((table) => table.Associations?.some((one) => one.SubnetId === subnet.SubnetId));
    const main = tables.find(
      (table) => table.VpcId === subnet.VpcId && table.Associations?.some((one) => one.Main === true),
    );
    const acl = sure(acls.find((one) => one.Associations?.some((two) => two.SubnetId === subnet.SubnetId)));
    const blocks = [subnet.CidrBlock, ...(subnet.Ipv6CidrBlockAssociationSet ?? []).map((one) => one.Ipv6CidrBlock)];
    return {
      id: sure(subnet.SubnetId),
      vpcId: sure(subnet.VpcId),
      zone: subnet.AvailabilityZone ?? '',
      blocks: blocks.map((block) => blockOf(block)),
      table: tableOf(sure(own ?? main)),
      aclId: sure(acl.NetworkAclId),
      acl: { ingress: entriesOf(acl, false), egress: entriesOf(acl, true) },
    };
  });
}

function interfacesOf(all: All): Interface[] {
  const nats = all('AWS::EC2::NatGateway');
  return all('AWS::EC2::NetworkInterface').map(
    (one): Interface => ({
      id: sure(one.NetworkInterfaceId),
      vpcId: sure(one.VpcId),
      subnetId: sure(one.SubnetId),
      addresses: [
        ...(one.PrivateIpAddresses ?? []).map((two) => ({
          address: addressOf(two.PrivateIpAddress),
          publicAddress: two.Association === undefined ? undefined : addressOf(two.Association.PublicIp),
        })),
        ...(one.Ipv6Addresses ?? []).map((two) => ({ address: addressOf(two.Ipv6Address), publicAddress: undefined })),
      ],
      groupIds: (one.Groups ?? []).map((group) => sure(group.GroupId)),
      natGatewayId: nats.find((nat) => nat.NatGatewayAddresses?.[0]?.NetworkInterfaceId === one.NetworkInterfaceId)
        ?.NatGatewayId,
    }),
  );
}

function attachmentsOf(all: All): World['attachments'] {
  const isShared = new Map(
    all('AWS::EC2::TransitGateway').map((one) => [
      one.TransitGatewayId,
      one.Options?.SecurityGroupReferencingSupport === 'enable',
    ]),
  );
  const associations = new Map(
    all('AWS::EC2::TransitGatewayAttachment').map((one) => [one.TransitGatewayAttachmentId, one.Association]),
  );
  return all('AWS::EC2::TransitGatewayVpcAttachment').map((one) => ({
    id: sure(one.TransitGatewayAttachmentId),
    transitId: sure(one.TransitGatewayId),
    vpcId: sure(one.VpcId),
    subnetIds: one.SubnetIds ?? [],
    isAvailable: one.State === 'available',
    carriesV6: one.Options?.Ipv6Support === 'enable',
    sharesGroups:
      one.Options?.SecurityGroupReferencingSupport === 'enable' && isShared.get(one.TransitGatewayId) === true,
    tableId: associations.get(one.TransitGatewayAttachmentId)?.TransitGatewayRouteTableId,
  }));
}

function tableOf(table: ConfigurationOf<'AWS::EC2::RouteTable'>): Table {
  return {
    id: sure(table.RouteTableId),
    routes: (table.Routes ?? []).map((route) => {
      const block = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
      return {
        block: blockOf(block),
        length: lengthOf(block),
        rank: route.GatewayId === 'local' ? 0 : route.Origin === 'EnableVgwRoutePropagation' ? 2 : 1,
        isBlackhole: route.State === 'blackhole',
        target: targetOf(route),
      };
    }),
  };
}

function targetOf(route: Route): Table['routes'][number]['target'] {
  if (route.GatewayId === 'local') return { kind: 'local', id: 'local' };
  if (route.GatewayId?.startsWith('vpce-') === true) return { kind: 'endpoint', id: route.GatewayId };
  if (route.GatewayId?.startsWith('igw-') === true) return { kind: 'internet', id: route.GatewayId };
  if (route.EgressOnlyInternetGatewayId !== undefined)
    return { kind: 'egress-only', id: route.EgressOnlyInternetGatewayId };
  if (route.NatGatewayId !== undefined) return { kind: 'nat', id: route.NatGatewayId };
  if (route.VpcPeeringConnectionId !== undefined) return { kind: 'peering', id: route.VpcPeeringConnectionId };
  if (route.TransitGatewayId !== undefined) return { kind: 'transit', id: route.TransitGatewayId };
  return { kind: 'unknown', id: JSON.stringify(route) };
}

/** Static routes come before propagated ones of the same block. */
function transitTables(all: All, blocksOf: (attachmentId: string) => readonly Block[]): Map<string, Table> {
  const propagations = all('AWS::EC2::TransitGatewayPropagations');
  const routes = all('AWS::EC2::TransitGatewayRoutes');
  return byId(
    all('AWS::EC2::TransitGatewayRouteTable').map(({ TransitGatewayRouteTableId: id }): Table => {
      const stated = routes.find((one) => one.TransitGatewayRouteTableId === id)?.Routes ?? [];
      const spread = propagations.find((one) => one.TransitGatewayRouteTableId === id);
      return {
        id: sure(id),
        routes: [
          ...stated.map((route) => ({
            block: blockOf(route.DestinationCidrBlock),
            length: lengthOf(route.DestinationCidrBlock),
            rank: 0,
            isBlackhole: route.State === 'blackhole',
            target: {
              kind: 'transit' as const,
              id: route.TransitGatewayAttachments?.[0]?.TransitGatewayAttachmentId ?? '',
            },
          })),
          ...(spread?.TransitGatewayRouteTablePropagations ?? [])
            .filter(({ State }) => State === 'enabled')
            .flatMap(({ TransitGatewayAttachmentId: attachment = '' }) =>
              blocksOf(attachment).map((block) => ({
                block,
                length: block.first.family === 'v4' ? 24 : 56,
                rank: 1,
                isBlackhole: false,
                target: { kind: 'transit' as const, id: attachment },
              })),
            ),
        ],
      };
    }),
  );
}

function entriesOf(acl: ConfigurationOf<'AWS::EC2::NetworkAcl'>, egress: boolean): Rule[] {
  return (acl.Entries ?? [])
    .filter((entry) => entry.Egress === egress)
    .toSorted((a, b) => sure(a.RuleNumber) - sure(b.RuleNumber))
    .map((entry) => {
      const isIcmp = entry.Protocol === '1' || entry.Protocol === '58';
      const { Type = -1, Code = -1 } = entry.IcmpTypeCode ?? {};
      return {
        protocol: Number(entry.Protocol),
        ...(isIcmp ? typesOf(Type, Code) : { from: entry.PortRange?.From ?? 0, to: entry.PortRange?.To ?? 65_535 }),
        blocks: [blockOf(entry.CidrBlock ?? entry.Ipv6CidrBlock)],
        groupIds: [],
        allows: entry.RuleAction === 'allow',
      };
    });
}

const NUMBERS: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 };

type Lists = ReadonlyMap<string | undefined, readonly Block[]>;

function rulesOf(lists: Lists, permissions: Permissions = []): Rule[] {
  return permissions.map((one) => {
    const protocol = NUMBERS[one.IpProtocol ?? ''] ?? Number(one.IpProtocol);
    const isIcmp = protocol === 1 || protocol === 58;
    return {
      protocol,
      ...(isIcmp ? typesOf(one.FromPort, one.ToPort) : { from: one.FromPort ?? 0, to: one.ToPort ?? 65_535 }),
      blocks: [
        ...(one.IpRanges ?? []).map((range) => blockOf(range.CidrIp)),
        ...(one.Ipv6Ranges ?? []).map((range) => blockOf(range.CidrIpv6)),
        ...(one.PrefixListIds ?? []).flatMap(({ PrefixListId }) => lists.get(PrefixListId) ?? []),
      ],
      groupIds: (one.UserIdGroupPairs ?? []).map((pair) => sure(pair.GroupId)),
      allows: true,
    };
  });
}

/** A type and a code of ICMP as one number; -1 is any. */
function typesOf(type = -1, code = -1): { readonly from: number; readonly to: number } {
  if (type === -1) return { from: 0, to: 65_535 };
  return code === -1 ? { from: type * 256, to: type * 256 + 255 } : { from: type * 256 + code, to: type * 256 + code };
}

function lengthOf(text: string | undefined): number {
  return Number(text?.split('/')[1]);
}
