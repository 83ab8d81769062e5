import type { Completeness, ConfigurationItem, ConfigurationOf, Kind } from '#estate/model';
import type { AddressRange, AddressSet, Family } from '#analysis/addresses';
import type { Unseen } from '../contract.ts';

/** Something of the network with the item that says so. */
export interface Element<K extends Kind> {
  readonly id: string;
  readonly item: ConfigurationItem<K>;
}

export interface Vpc extends Element<'AWS::EC2::VPC'> {
  readonly accountId: string;
  readonly region: string;
  readonly cidrs: AddressSet;
}

export interface Subnet extends Element<'AWS::EC2::Subnet'> {
  readonly vpcId: string;
  readonly accountId: string;
  readonly region: string;
  readonly zone: string;
  readonly cidrs: AddressSet;
}

/** One private address of an interface, with the public one an internet gateway knows it by. */
export interface InterfaceAddress {
  readonly family: Family;
  readonly address: bigint;
  /** Of a block that was delegated to the interface, for containers: its last address. All of it is the interface's. */
  readonly last?: bigint;
  readonly text: string;
  /** IPv4 only: the associated public address. IPv6 addresses are public as they are. */
  readonly publicAddress?: bigint;
  readonly publicText?: string;
  /** JSON pointer to it in the item. */
  readonly pointer: string;
}

export interface Interface extends Element<'AWS::EC2::NetworkInterface'> {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly accountId: string;
  readonly region: string;
  /** `interface`, `nat_gateway`, `network_load_balancer`, `vpc_endpoint`, `lambda`… as EC2 names it. */
  readonly type: string;
  readonly addresses: readonly InterfaceAddress[];
  /** Ascending and once each; undefined when they were not seen. */
  readonly groupIds: readonly string[] | undefined;
  /** False: it may send and receive for other addresses. */
  readonly sourceDestCheck: boolean;
  /** The instance it is attached to. */
  readonly instanceId?: string;
}

export type RouteTarget =
  | 'local'
  | 'internet-gateway'
  | 'egress-only-internet-gateway'
  | 'vpn-gateway'
  | 'vpc-endpoint'
  | 'nat-gateway'
  | 'interface'
  | 'peering'
  | 'transit-gateway'
  | 'carrier-gateway'
  | 'local-gateway'
  | 'core-network'
  | 'odb-network'
  | 'vpc-lattice'
  | 'unknown';

/** One destination of a route table; a prefix list gives one for each of its blocks. */
export interface Route {
  /** In `Routes` of the item. */
  readonly index: number;
  readonly family: Family;
  /** Undefined: the blocks of its prefix list were not seen. */
  readonly destination: AddressRange | undefined;
  readonly prefixLength: number;
  /** As it is written: a block or the id of a prefix list. */
  readonly text: string;
  readonly target: RouteTarget;
  readonly targetId: string;
  readonly isBlackhole: boolean;
  readonly isPropagated: boolean;
  /** Through a prefix list. */
  readonly isListed: boolean;
}

export interface RouteTable extends Element<'AWS::EC2::RouteTable'> {
  readonly vpcId: string;
  readonly isMain: boolean;
  readonly subnetIds: readonly string[];
  /** Internet and VPN gateways whose incoming traffic it routes. */
  readonly gatewayIds: readonly string[];
  /** Undefined: not seen. */
  readonly routes: readonly Route[] | undefined;
}

export type NetworkAcl = Element<'AWS::EC2::NetworkAcl'> & {
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
};
export type SecurityGroup = Element<'AWS::EC2::SecurityGroup'> & { readonly vpcId: string };

export interface Gateway<K extends Kind> extends Element<K> {
  /** VPCs it is attached to, in a working state. */
  readonly vpcIds: readonly string[];
}

export interface NatGateway extends Element<'AWS::EC2::NatGateway'> {
  readonly vpcId: string;
  /** Not of a regional one. */
  readonly subnetId?: string;
  readonly isPublic: boolean;
  readonly isRegional: boolean;
  readonly isAvailable: boolean;
  readonly addresses: readonly {
    readonly privateAddress?: bigint;
    readonly publicAddress?: bigint;
    readonly zone?: string;
    readonly interfaceId?: string;
  }[];
}

/** One side of a transit gateway's attachment: those of a peering stand once under each of the two gateways. */
export interface Attachment {
  readonly id: string;
  readonly transitGatewayId: string;
  readonly item: ConfigurationItem;
  /** `vpc`, `vpn`, `direct-connect-gateway`, `peering`, `connect`… */
  readonly type: string;
  readonly resourceId: string;
  readonly isAvailable: boolean;
  /** The route table for what comes in by it; undefined when it has none. */
  readonly associatedTableId: string | undefined;
  /** Of VPCs: undefined when the attachment itself was not seen. */
  readonly subnetIds: readonly string[] | undefined;
  readonly isApplianceMode: boolean;
  readonly isGroupReferencing: boolean;
  /** Of VPCs: IPv6 is carried only when it was switched on. */
  readonly carriesV6: boolean;
}

export interface TransitTable extends Element<'AWS::EC2::TransitGatewayRouteTable'> {
  readonly transitGatewayId: string;
}

/** How much was seen of one kind in one account and region, when it is not all. */
export type Sight = (kind: Kind, accountId: string, region: string) => Unseen | undefined;

/**
 * The networks of a whole organization, indexed. Immutable: a changed one shares with the old what did not change.
 * Ids of EC2 are unique across accounts; what several accounts see (shared subnets, peerings) stands once, as its owner sees it.
 */
export interface Network {
  readonly accountIds: readonly string[];
  /** Regions of accounts in which anything was looked at. */
  readonly places: readonly { readonly accountId: string; readonly region: string }[];
  readonly vpcs: ReadonlyMap<string, Vpc>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly interfaces: ReadonlyMap<string, Interface>;
  readonly routeTables: ReadonlyMap<string, RouteTable>;
  readonly acls: ReadonlyMap<string, NetworkAcl>;
  readonly groups: ReadonlyMap<string, SecurityGroup>;
  readonly internetGateways: ReadonlyMap<string, Gateway<'AWS::EC2::InternetGateway'>>;
  readonly egressOnlyGateways: ReadonlyMap<string, Gateway<'AWS::EC2::EgressOnlyInternetGateway'>>;
  readonly vpnGateways: ReadonlyMap<string, Gateway<'AWS::EC2::VPNGateway'>>;
  readonly natGateways: ReadonlyMap<string, NatGateway>;
  readonly peerings: ReadonlyMap<string, Element<'AWS::EC2::VPCPeeringConnection'>>;
  readonly endpoints: ReadonlyMap<string, Element<'AWS::EC2::VPCEndpoint'>>;
  readonly transitGateways: ReadonlyMap<string, Element<'AWS::EC2::TransitGateway'>>;
  readonly transitTables: ReadonlyMap<string, TransitTable>;
  /** By transit gateway. */
  readonly attachments: ReadonlyMap<string, readonly Attachment[]>;

  /** Interfaces by place, by owner and by address. */
  readonly interfacesOfSubnet: ReadonlyMap<string, readonly Interface[]>;
  readonly interfacesOfVpc: ReadonlyMap<string, readonly Interface[]>;
  readonly interfacesOfInstance: ReadonlyMap<string, readonly Interface[]>;
  readonly interfacesOfGroup: ReadonlyMap<string, readonly Interface[]>;
  /** By private or public address as text (IPv6 in the SDK's own writing is normalised); one address may be used in several VPCs. */
  readonly interfacesAt: (address: string) => readonly Interface[];
  readonly subnetsOfVpc: ReadonlyMap<string, readonly Subnet[]>;

  /** Blocks of a prefix list, AWS's own too; undefined when they were not seen. */
  readonly prefixList: (id: string) => AddressSet | undefined;
  /** The route table that decides for a subnet; undefined when it was not seen. */
  readonly tableOfSubnet: (subnetId: string) => RouteTable | undefined;
  /** The table that routes what comes in by an internet or VPN gateway, if it has one. */
  readonly tableOfGateway: (gatewayId: string) => RouteTable | undefined;
  readonly aclOfSubnet: (subnetId: string) => NetworkAcl | undefined;
  readonly gatewayOfVpc: (vpcId: string) => Gateway<'AWS::EC2::InternetGateway'> | undefined;

  readonly sight: Sight;
  readonly completeness: (kind: Kind, accountId: string, region: string) => Completeness;
  /** Everything read of a kind (`KINDS_READ`), of all accounts. */
  items<K extends Kind>(kind: K): readonly ConfigurationItem<K>[];
  /** One of them by its id: of EC2 `i-…`, of balancers the ARN. */
  item<K extends Kind>(kind: K, id: string): ConfigurationItem<K> | undefined;
  /** Works something out once for this network and name, for indexes that other parts need. */
  once<T>(name: string, make: () => T): T;
}

export type Configuration<K extends Kind> = ConfigurationOf<K>;
