import { arnOf, daysAgo, here, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type CopyFlaw = 'plain' | 'public';

interface Copy extends Placed<CopyFlaw> {
  readonly engine: string;
}

const SNAPSHOTS: readonly Copy[] = [
  { account: 'shop-production', name: 'orders-before-upgrade', engine: 'postgres' },
  { account: 'data-platform', name: 'airflow-monthly', engine: 'mysql' },
  {
    account: 'logistics-acquired',
    name: 'edi-sql-migration',
    engine: 'sqlserver-se',
    weak: ['plain', { what: 'public', since: 25, until: 6 }],
  },
];

const CLUSTER_SNAPSHOTS: readonly Copy[] = [
  { account: 'shop-production', name: 'catalogue-before-upgrade', engine: 'aurora-mysql' },
  { account: 'shop-production', name: 'recommendations-monthly', engine: 'neptune' },
  { account: 'data-platform', name: 'documents-monthly', engine: 'docdb' },
  { account: 'data-platform', name: 'graph-trial', engine: 'neptune', until: 5, weak: ['plain'] },
];

interface Subscription extends Placed<'one-source'> {
  readonly source: string;
  readonly events: readonly string[];
}

const ALL_EVENTS = [
  ['db-cluster', ['maintenance', 'failure']],
  ['db-instance', ['maintenance', 'configuration change', 'failure']],
  ['db-parameter-group', ['configuration change']],
  ['db-security-group', ['configuration change', 'failure']],
] as const;

const SUBSCRIPTIONS: readonly Subscription[] = [
  ...ALL_EVENTS.map(([source, events]) => ({ account: 'shop-production', name: `ops-${source}`, source, events })),
  { account: 'data-platform', name: 'ops', source: 'db-cluster', events: ['maintenance', 'failure'] },
  {
    account: 'logistics-acquired',
    name: 'edi',
    source: 'db-instance',
    events: ['maintenance', 'configuration change', 'failure'],
    weak: [{ what: 'one-source', until: 8 }],
  },
];

const PROXIES: readonly Placed<'tls-optional'>[] = [
  { account: 'shop-production', name: 'orders-proxy' },
  { account: 'shop-development', name: 'orders-dev-proxy', weak: [{ what: 'tls-optional', until: 2 }] },
];

export const DATABASE_CARE_MAKERS = [
  maker('AWS::RDS::DBSnapshot', (scene) =>
    here(SNAPSHOTS, scene).map((row) => ({
      DBSnapshotIdentifier: row.name,
      DBSnapshotArn: arnOf(scene, 'rds', `snapshot:${row.name}`),
      Engine: row.engine,
      SnapshotType: 'manual',
      Status: 'available',
      SnapshotCreateTime: daysAgo(scene, 60),
      Encrypted: !isWeak(row, 'plain', scene),
      DBSnapshotAttributes: sharedWith(row, scene),
    })),
  ),
  maker('AWS::RDS::DBClusterSnapshot', (scene) =>
    here(CLUSTER_SNAPSHOTS, scene).map((row) => ({
      DBClusterSnapshotIdentifier: row.name,
      DBClusterSnapshotArn: arnOf(scene, 'rds', `cluster-snapshot:${row.name}`),
      Engine: row.engine,
      SnapshotType: 'manual',
      Status: 'available',
      SnapshotCreateTime: daysAgo(scene, 45),
      StorageEncrypted: !isWeak(row, 'plain', scene),
      DBClusterSnapshotAttributes: sharedWith(row, scene),
    })),
  ),
  maker('AWS::RDS::EventSubscription', (scene) =>
    here(SUBSCRIPTIONS, scene).map((row) => ({
      CustSubscriptionId: row.name,
      EventSubscriptionArn: arnOf(scene, 'rds', `es:${row.name}`),
      SnsTopicArn: arnOf(scene, 'sns', 'on-call'),
      Status: 'active',
      SourceType: row.source,
      EventCategoriesList: [...row.events],
      ...(isWeak(row, 'one-source', scene) ? { SourceIdsList: ['edi-sql'] } : {}),
      Enabled: true,
    })),
  ),
  maker('AWS::RDS::DBProxy', (scene) =>
    here(PROXIES, scene).map((row) => ({
      DBProxyName: row.name,
      DBProxyArn: arnOf(scene, 'rds', `db-proxy:${row.name}`),
      Status: 'available' as const,
      EngineFamily: 'POSTGRESQL',
      RequireTLS: !isWeak(row, 'tls-optional', scene),
      CreatedDate: daysAgo(scene, 200),
    })),
  ),
];

function sharedWith(row: Copy, scene: Scene) {
  return [{ AttributeName: 'restore', AttributeValues: isWeak(row, 'public', scene) ? ['all'] : [] }];
}
