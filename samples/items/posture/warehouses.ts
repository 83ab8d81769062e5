import { arnOf, daysAgo, here, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type ClusterFlaw = 'public' | 'plain' | 'no-logs' | 'tls-optional';

const WAREHOUSES: readonly Placed<ClusterFlaw>[] = [
  { account: 'data-platform', name: 'dwh' },
  { account: 'data-platform', name: 'dwh-finance', weak: ['no-logs', { what: 'tls-optional', until: 4 }] },
  { account: 'logistics-acquired', name: 'sales-old', weak: ['plain', 'no-logs', { what: 'public', until: 6 }] },
];

type CacheFlaw = 'no-tls' | 'no-token' | 'no-backups' | 'no-failover';

interface Cache extends Placed<CacheFlaw> {
  readonly version: string;
}

const CACHES: readonly Cache[] = [
  { account: 'shop-production', name: 'sessions', version: '7.1.0' },
  { account: 'shop-staging', name: 'sessions', version: '7.1.0', weak: ['no-failover'] },
  {
    account: 'shop-development',
    name: 'cache-dev',
    version: '7.1.0',
    weak: ['no-tls', 'no-failover', { what: 'no-backups', until: 9 }],
  },
  { account: 'logistics-acquired', name: 'tracking', version: '5.0.6', weak: ['no-tls', 'no-token'] },
];

type DomainFlaw = 'no-audit' | 'few-nodes' | 'outside' | 'outdated';

const DOMAINS: readonly Placed<DomainFlaw>[] = [
  { account: 'shop-production', name: 'search' },
  { account: 'data-platform', name: 'logs', weak: ['no-audit', { what: 'outdated', since: 6 }] },
  { account: 'shop-development', name: 'search-dev', weak: ['no-audit', 'outside', { what: 'few-nodes', until: 5 }] },
];

export const WAREHOUSE_MAKERS = [
  maker('AWS::Redshift::Cluster', (scene) => here(WAREHOUSES, scene).map((row) => warehouse(row, scene))),
  maker('AWS::Redshift::ClusterParameterGroup', (scene) =>
    here(WAREHOUSES, scene).map((row) => ({
      ParameterGroupName: `${row.name}-parameters`,
      Parameters: [{ ParameterName: 'require_ssl', ParameterValue: String(!isWeak(row, 'tls-optional', scene)) }],
    })),
  ),
  maker('AWS::ElastiCache::ReplicationGroup', (scene) =>
    here(CACHES, scene).map((row) => replicationGroup(row, scene)),
  ),
  maker('AWS::ElastiCache::CacheCluster', (scene) =>
    here(CACHES, scene).map((row) => ({
      CacheClusterId: `${row.name}-001`,
      ARN: arnOf(scene, 'elasticache', `cluster:${row.name}-001`),
      ReplicationGroupId: row.name,
      Engine: 'redis',
      EngineVersion: row.version,
      CacheNodeType: 'cache.t4g.medium',
      CacheClusterStatus: 'available',
      AutoMinorVersionUpgrade: true,
      CacheSubnetGroupName: 'private',
    })),
  ),
  maker('AWS::OpenSearch::Domain', (scene) => here(DOMAINS, scene).map((row) => domain(row, scene))),
];

function warehouse(row: Placed<ClusterFlaw>, scene: Scene) {
  const has = (what: ClusterFlaw) => isWeak(row, what, scene);
  return {
    ClusterIdentifier: row.name,
    NodeType: 'ra3.xlplus',
    ClusterStatus: 'available',
    ClusterCreateTime: daysAgo(scene, 500),
    PubliclyAccessible: has('public'),
    Encrypted: !has('plain'),
    MasterUsername: 'keeper',
    DBName: 'sales',
    AutomatedSnapshotRetentionPeriod: 14,
    AllowVersionUpgrade: true,
    EnhancedVpcRouting: true,
    LoggingStatus: has('no-logs')
      ? { LoggingEnabled: false }
      : { LoggingEnabled: true, LogDestinationType: 'cloudwatch' as const },
    ClusterParameterGroups: [{ ParameterGroupName: `${row.name}-parameters`, ParameterApplyStatus: 'in-sync' }],
    Tags: [{ Key: 'team', Value: scene.account.owner }],
  };
}

function replicationGroup(row: Cache, scene: Scene) {
  const has = (what: CacheFlaw) => isWeak(row, what, scene);
  return {
    ReplicationGroupId: row.name,
    ARN: arnOf(scene, 'elasticache', `replicationgroup:${row.name}`),
    Status: 'available',
    Engine: 'redis',
    AutomaticFailover: has('no-failover') ? ('disabled' as const) : ('enabled' as const),
    SnapshotRetentionLimit: has('no-backups') ? 0 : 7,
    AtRestEncryptionEnabled: true,
    TransitEncryptionEnabled: !has('no-tls'),
    AuthTokenEnabled: !has('no-token'),
    MemberClusters: [`${row.name}-001`],
  };
}

function domain(row: Placed<DomainFlaw>, scene: Scene) {
  const has = (what: DomainFlaw) => isWeak(row, what, scene);
  const log = (Enabled: boolean, name: string) => ({
    Enabled,
    CloudWatchLogsLogGroupArn: arnOf(scene, 'logs', `log-group:/opensearch/${row.name}/${name}:*`),
  });
  return {
    DomainId: `${scene.account.id}/${row.name}`,
    DomainName: row.name,
    ARN: arnOf(scene, 'es', `domain/${row.name}`),
    Created: true,
    EngineVersion: 'OpenSearch_3.1',
    ClusterConfig: { InstanceCount: has('few-nodes') ? 1 : 3, ZoneAwarenessEnabled: !has('few-nodes') },
    EncryptionAtRestOptions: { Enabled: true },
    NodeToNodeEncryptionOptions: { Enabled: true },
    ...(has('outside') ? {} : { VPCOptions: { VPCId: 'vpc-main', SubnetIds: ['subnet-a', 'subnet-c'] } }),
    LogPublishingOptions: { ES_APPLICATION_LOGS: log(true, 'errors'), AUDIT_LOGS: log(!has('no-audit'), 'audit') },
    AdvancedSecurityOptions: { Enabled: true },
    DomainEndpointOptions: {
      EnforceHTTPS: true,
      TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' as const,
    },
    ServiceSoftwareOptions: {
      CurrentVersion: 'OpenSearch_3_1_R20260901',
      NewVersion: has('outdated') ? 'OpenSearch_3_1_R20261110' : '',
      UpdateAvailable: has('outdated'),
      UpdateStatus: has('outdated') ? ('ELIGIBLE' as const) : ('COMPLETED' as const),
    },
  };
}
