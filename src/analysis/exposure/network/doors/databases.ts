import type { ConfigurationItem, Kind } from '#estate/model';
import { FAMILIES, type Family } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Unseen } from '../contract.ts';
import type { Interface } from '../model/network.ts';
import { type DoorEstate, notSeen } from './estate.ts';
import type { Door, Stop } from './door.ts';
import { tcp } from './ports.ts';

/** What RDS and Redshift say of a database that may be public. */
interface Database {
  readonly item: ConfigurationItem;
  readonly kind: Kind;
  readonly isPublic: boolean | undefined;
  readonly pointer: string;
  readonly port: number | undefined;
  readonly vpcId: string | undefined;
  readonly subnets: readonly string[] | undefined;
  readonly groups: readonly string[];
  readonly addresses: readonly string[];
  readonly families: readonly Family[];
  /** As the service describes the interfaces that it makes. */
  readonly description: string;
}

/** Databases that their service gives public addresses. */
export function databaseDoors(estate: DoorEstate): readonly Door[] {
  return [...rds(estate), ...redshift(estate)].map((one) => doorOf(estate, one));
}

function rds(estate: DoorEstate): readonly Database[] {
  return estate.items('AWS::RDS::DBInstance').map((item) => {
    const { PubliclyAccessible, Endpoint, DBSubnetGroup, VpcSecurityGroups = [], NetworkType } = item.configuration;
    return {
      item,
      kind: 'AWS::RDS::DBInstance',
      isPublic: PubliclyAccessible,
      pointer: 'PubliclyAccessible',
      port: Endpoint?.Port,
      vpcId: DBSubnetGroup?.VpcId,
      subnets: DBSubnetGroup?.Subnets?.flatMap(({ SubnetIdentifier }) => SubnetIdentifier ?? []),
      groups: VpcSecurityGroups.flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []),
      addresses: [],
      families: NetworkType === 'DUAL' ? FAMILIES : ['v4'],
      description: 'RDSNetworkInterface',
    };
  });
}

function redshift(estate: DoorEstate): readonly Database[] {
  return estate.items('AWS::Redshift::Cluster').map((item) => {
    const {
      PubliclyAccessible,
      Endpoint,
      VpcId,
      VpcSecurityGroups = [],
      ClusterNodes = [],
      IpAddressType,
    } = item.configuration;
    return {
      item,
      kind: 'AWS::Redshift::Cluster',
      isPublic: PubliclyAccessible,
      pointer: 'PubliclyAccessible',
      port: Endpoint?.Port,
      vpcId: VpcId,
      subnets: undefined,
      groups: VpcSecurityGroups.flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []),
      addresses: ClusterNodes.flatMap(({ PrivateIPAddress, PublicIPAddress }) =>
        [PrivateIPAddress, PublicIPAddress].flatMap((text) => text ?? []),
      ),
      families: IpAddressType === 'dualstack' ? FAMILIES : ['v4'],
      description: 'RedshiftNetworkInterface',
    };
  });
}

function doorOf(estate: DoorEstate, database: Database): Door {
  const { item, kind, isPublic, pointer, port } = database;
  const resource = refOf(item);
  const nodes = isPublic === true ? interfacesOf(estate, database).map(({ id }) => id) : [];
  const unseen: Unseen[] = [];
  if (isPublic === undefined) unseen.push(notSeen('public-access', resource, kind));
  if (isPublic === true && nodes.length === 0)
    unseen.push(notSeen('database-interface', resource, 'AWS::EC2::NetworkInterface'));
  if (isPublic === true && port === undefined) unseen.push(notSeen('database-port', resource, kind));
  const closed: readonly Stop[] =
    isPublic === false
      ? [{ code: 'NO_PUBLIC_ADDRESS', params: {}, element: resource, evidence: [cite(item, pointer)] }]
      : [];
  const hop = {
    role: 'endpoint',
    element: resource,
    evidence: [cite(item, pointer)],
    note: { code: 'database', params: {} },
  } as const;
  return {
    resource,
    role: 'endpoint',
    entrance: { kind: 'nodes', nodes, families: database.families, fromInternet: database.families },
    ways:
      closed.length > 0 || port === undefined
        ? []
        : [{ takes: tcp(port), hops: [hop], targets: [], stops: [], unseen: [] }],
    closed,
    doubts: unseen,
    unseen: [],
    names: [],
  };
}

/**
 * AWS does not say which of its interfaces is whose: those of the service with the same groups in the same subnets are
 * admitted alike, and any of them tells. Redshift names the addresses of its nodes.
 */
function interfacesOf(estate: DoorEstate, database: Database): readonly Interface[] {
  const { description, vpcId, subnets, groups, addresses } = database;
  const all = estate.once('interfaces-by-service', () =>
    Map.groupBy(estate.interfaces.values(), ({ item, vpcId: at }) => `${item.configuration.Description}/${at}`),
  );
  const near = all.get(`${description}/${vpcId}`) ?? [];
  const wanted = [...new Set(groups)].toSorted().join();
  const alike = near.filter(
    (one) => (subnets === undefined || subnets.includes(one.subnetId)) && one.groupIds?.join() === wanted,
  );
  const named = alike.filter((one) =>
    one.addresses.some(({ text, publicText }) => addresses.includes(text) || addresses.includes(publicText ?? '')),
  );
  const found = named.length > 0 ? named : alike;
  const isPublic = (one: Interface) =>
    one.addresses.some(({ family, publicText }) => family === 'v6' || publicText !== undefined);
  return found.filter(isPublic).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
