import type { ConfigurationItem, Kind, SnapshotReader } from '#estate/model';
import { order } from './graph.ts';
import {
  type AddressBook,
  type AddressEntry,
  createAddressBook,
  type KnownResource,
  type NameEntry,
} from './address-book.ts';

/** Addresses kept of an estate, and names: enough for a million interfaces would not fit the memory of a server. */
const MOST = 400_000;

/** The addresses and names of a snapshot's resources. */
export async function readAddresses(snapshot: SnapshotReader): Promise<AddressBook> {
  const addresses: AddressEntry[] = [];
  const names: NameEntry[] = [];
  for (const accountId of snapshot.accountIds()) {
    const items = async <K extends Kind>(kind: K) => (await snapshot.slice(kind, accountId)).items;
    const instances = new Map((await items('AWS::EC2::Instance')).map((item) => [item.resourceId, item]));
    const balancers = await items('AWS::ElasticLoadBalancingV2::LoadBalancer');
    const databases = await items('AWS::RDS::DBInstance');
    const owners = ownersOf(balancers, databases);
    for (const item of await items('AWS::EC2::NetworkInterface')) {
      if (addresses.length < MOST) addresses.push(...interfaceEntries(item, instances, owners));
    }
    for (const item of databases) addName(names, item.configuration.Endpoint?.Address, databaseOf(item));
    for (const item of await items('AWS::RDS::DBCluster')) {
      const { Endpoint, ReaderEndpoint, Engine } = item.configuration;
      for (const name of [Endpoint, ReaderEndpoint]) addName(names, name, resourceOf(item, Engine));
    }
    for (const item of await items('AWS::RDS::DBProxy'))
      addName(names, item.configuration.Endpoint, resourceOf(item, item.configuration.EngineFamily?.toLowerCase()));
    for (const item of await items('AWS::ElastiCache::CacheCluster')) {
      const { ConfigurationEndpoint, CacheNodes, Engine } = item.configuration;
      for (const end of [ConfigurationEndpoint, ...(CacheNodes ?? []).map(({ Endpoint }) => Endpoint)])
        addName(names, end?.Address, resourceOf(item, Engine));
    }
    for (const item of await items('AWS::ElastiCache::ReplicationGroup')) {
      const { ConfigurationEndpoint, NodeGroups, Engine } = item.configuration;
      const groups = (NodeGroups ?? []).flatMap(({ PrimaryEndpoint, ReaderEndpoint }) => [
        PrimaryEndpoint,
        ReaderEndpoint,
      ]);
      for (const end of [ConfigurationEndpoint, ...groups])
        addName(names, end?.Address, resourceOf(item, Engine ?? 'redis'));
    }
    for (const item of await items('AWS::Redshift::Cluster'))
      addName(names, item.configuration.Endpoint?.Address, resourceOf(item, 'redshift'));
    for (const item of await items('AWS::OpenSearch::Domain')) {
      const { Endpoint, Endpoints } = item.configuration;
      for (const name of [Endpoint, ...Object.values(Endpoints ?? {})])
        addName(names, name, resourceOf(item, 'opensearch'));
    }
    for (const item of balancers) addName(names, item.configuration.DNSName, resourceOf(item));
    for (const item of await items('AWS::ElasticLoadBalancing::LoadBalancer'))
      addName(names, item.configuration.DNSName, resourceOf(item));
  }
  return createAddressBook(addresses, names.slice(0, MOST), addresses.length < MOST);
}

/** What an interface belongs to when no instance has it. */
interface Owners {
  /** By `app/name/id`, as the description of an interface says. */
  readonly balancers: ReadonlyMap<string, KnownResource>;
  /** Databases by VPC and security groups; undefined where several have the same. */
  readonly databases: ReadonlyMap<string, KnownResource | undefined>;
}

function ownersOf(
  balancers: readonly ConfigurationItem<'AWS::ElasticLoadBalancingV2::LoadBalancer'>[],
  databases: readonly ConfigurationItem<'AWS::RDS::DBInstance'>[],
): Owners {
  const byGroups = new Map<string, KnownResource | undefined>();
  for (const item of databases) {
    const { DBSubnetGroup, VpcSecurityGroups } = item.configuration;
    const key = groupsKey(
      DBSubnetGroup?.VpcId,
      (VpcSecurityGroups ?? []).map(({ VpcSecurityGroupId }) => VpcSecurityGroupId),
    );
    byGroups.set(key, byGroups.has(key) ? undefined : databaseOf(item));
  }
  return {
    balancers: new Map(balancers.map((item) => [item.arn.split(':loadbalancer/')[1] ?? item.arn, resourceOf(item)])),
    databases: byGroups,
  };
}

function groupsKey(vpcId: string | undefined, groups: readonly (string | undefined)[]): string {
  return JSON.stringify([vpcId, ...groups.map(String).toSorted(order)]);
}

function interfaceEntries(
  item: ConfigurationItem<'AWS::EC2::NetworkInterface'>,
  instances: ReadonlyMap<string, ConfigurationItem<'AWS::EC2::Instance'>>,
  owners: Owners,
): readonly AddressEntry[] {
  const { Attachment, PrivateIpAddresses, Ipv6Addresses, VpcId } = item.configuration;
  const instance = instances.get(Attachment?.InstanceId ?? '');
  const resource = instance === undefined ? (ownerOf(item, owners) ?? resourceOf(item)) : resourceOf(instance);
  const place = VpcId === undefined ? {} : { vpcId: VpcId };
  return [
    ...(PrivateIpAddresses ?? []).flatMap(({ PrivateIpAddress, Association }) => [
      ...(PrivateIpAddress === undefined ? [] : [{ address: PrivateIpAddress, ...place, resource }]),
      ...(Association?.PublicIp === undefined ? [] : [{ address: Association.PublicIp, resource }]),
    ]),
    ...(Ipv6Addresses ?? []).flatMap(({ Ipv6Address }) =>
      Ipv6Address === undefined ? [] : [{ address: Ipv6Address, ...place, resource }],
    ),
  ];
}

/**
 * Interfaces of balancers name them (`ELB app/web/0123`); those of RDS name nobody, and are known when one database alone
 * has their VPC and groups. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
 * (read 2026-11-26)
 */
function ownerOf(
  { configuration: { Description = '', VpcId, Groups } }: ConfigurationItem<'AWS::EC2::NetworkInterface'>,
  { balancers, databases }: Owners,
): KnownResource | undefined {
  const balancer = /^ELB ((?:app|net|gwy)\/.+)$/.exec(Description)?.[1];
  if (balancer !== undefined) return balancers.get(balancer);
  if (Description !== 'RDSNetworkInterface') return undefined;
  return databases.get(
    groupsKey(
      VpcId,
      (Groups ?? []).map(({ GroupId }) => GroupId),
    ),
  );
}

function databaseOf(item: ConfigurationItem<'AWS::RDS::DBInstance'>): KnownResource {
  return resourceOf(item, item.configuration.Engine);
}

function resourceOf(item: ConfigurationItem, database?: string): KnownResource {
  return {
    arn: item.arn,
    type: item.resourceType,
    name: item.resourceName ?? item.tags['Name'] ?? item.resourceId,
    accountId: item.accountId,
    region: item.awsRegion,
    ...(database === undefined ? {} : { database }),
  };
}

function addName(names: NameEntry[], name: string | undefined, resource: KnownResource): void {
  if (name !== undefined && name !== '') names.push({ name, resource });
}
