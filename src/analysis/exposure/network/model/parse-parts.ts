import type { ConfigurationItem, ConfigurationOf } from '#estate/model';
import { type AddressSet, parseCidrs } from '#analysis/addresses';
import { addressOf } from './parse-interfaces.ts';
import type { NatGateway, Subnet, Vpc } from './network.ts';

const NO_BLOCKS: AddressSet = { v4: [], v6: [] };

/** States in which a block of addresses belongs to a VPC or subnet. */
const OWNED = ['associated', 'associating', undefined];

type BlockState = { readonly State?: string | undefined };

export function vpcOf(item: ConfigurationItem<'AWS::EC2::VPC'>): Vpc {
  const { CidrBlock, CidrBlockAssociationSet, Ipv6CidrBlockAssociationSet } = item.configuration;
  const v4 = CidrBlockAssociationSet?.filter(({ CidrBlockState }) => isOwned(CidrBlockState)).map(
    (one) => one.CidrBlock,
  );
  const v6 = Ipv6CidrBlockAssociationSet?.filter(({ Ipv6CidrBlockState }) => isOwned(Ipv6CidrBlockState)).map(
    (one) => one.Ipv6CidrBlock,
  );
  return {
    id: item.resourceId,
    item,
    accountId: item.accountId,
    region: item.awsRegion,
    cidrs: blocks([...(v4 ?? [CidrBlock]), ...(v6 ?? [])]),
  };
}

export function subnetOf(item: ConfigurationItem<'AWS::EC2::Subnet'>): Subnet {
  const { CidrBlock, Ipv6CidrBlockAssociationSet, VpcId, AvailabilityZone, AvailabilityZoneId } = item.configuration;
  const v6 = Ipv6CidrBlockAssociationSet?.filter(({ Ipv6CidrBlockState }) => isOwned(Ipv6CidrBlockState)).map(
    (one) => one.Ipv6CidrBlock,
  );
  return {
    id: item.resourceId,
    item,
    vpcId: VpcId ?? '',
    accountId: item.accountId,
    region: item.awsRegion,
    // Names of zones differ between accounts, their ids do not.
    zone: AvailabilityZoneId ?? AvailabilityZone ?? '',
    cidrs: blocks([CidrBlock, ...(v6 ?? [])]),
  };
}

export function natGatewayOf(item: ConfigurationItem<'AWS::EC2::NatGateway'>): NatGateway {
  const one = item.configuration;
  return {
    id: item.resourceId,
    item,
    vpcId: one.VpcId ?? '',
    ...(one.SubnetId === undefined ? {} : { subnetId: one.SubnetId }),
    isPublic: one.ConnectivityType !== 'private',
    isRegional: one.AvailabilityMode === 'regional',
    isAvailable: one.State === 'available',
    addresses: (one.NatGatewayAddresses ?? []).map(natAddressOf),
  };
}

type NatAddress = NonNullable<ConfigurationOf<'AWS::EC2::NatGateway'>['NatGatewayAddresses']>[number];

function natAddressOf(one: NatAddress): NatGateway['addresses'][number] {
  const inside = addressOf(one.PrivateIp);
  const outside = addressOf(one.PublicIp);
  return {
    ...(inside === undefined ? {} : { privateAddress: inside.address }),
    ...(outside === undefined ? {} : { publicAddress: outside.address }),
    ...(one.AvailabilityZone === undefined ? {} : { zone: one.AvailabilityZone }),
    ...(one.NetworkInterfaceId === undefined ? {} : { interfaceId: one.NetworkInterfaceId }),
  };
}

function isOwned(state: BlockState | undefined): boolean {
  return OWNED.includes(state?.State);
}

function blocks(texts: readonly (string | undefined)[]): AddressSet {
  return parseCidrs(texts.filter((text) => text !== undefined)) ?? NO_BLOCKS;
}
