import { arnOf, daysAgo, here, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type Flaw = 'usual-port' | 'few-backups' | 'no-logs' | 'one-zone' | 'no-backtrack' | 'weak-parameters';

interface Cluster extends Placed<Flaw> {
  readonly engine: 'aurora-mysql' | 'aurora-postgresql' | 'mysql' | 'docdb' | 'neptune';
}

const CLUSTERS: readonly Cluster[] = [
  { account: 'shop-production', name: 'catalogue', engine: 'aurora-mysql' },
  { account: 'shop-production', name: 'ledger', engine: 'aurora-postgresql' },
  { account: 'shop-production', name: 'recommendations', engine: 'neptune' },
  {
    account: 'shop-staging',
    name: 'catalogue-staging',
    engine: 'aurora-mysql',
    weak: ['no-backtrack', { what: 'few-backups', until: 9 }, { what: 'weak-parameters', until: 5 }],
  },
  {
    account: 'shop-development',
    name: 'documents-dev',
    engine: 'docdb',
    weak: ['few-backups', { what: 'no-logs', until: 3 }, { what: 'weak-parameters', until: 3 }],
  },
  { account: 'shared-services', name: 'jira', engine: 'mysql' },
  { account: 'data-platform', name: 'documents', engine: 'docdb' },
  { account: 'data-platform', name: 'graph', engine: 'neptune', weak: ['no-logs', { what: 'one-zone', until: 4 }] },
  {
    account: 'data-platform',
    name: 'lineage',
    engine: 'aurora-postgresql',
    since: 9,
    weak: [
      { what: 'usual-port', until: 2 },
      { what: 'one-zone', until: 2 },
    ],
  },
];

const ENGINES: Readonly<
  Record<Cluster['engine'], { readonly port: number; readonly logs: readonly string[]; readonly family: string }>
> = {
  'aurora-mysql': { port: 3306, logs: ['audit', 'error', 'slowquery'], family: 'aurora-mysql8.0' },
  'aurora-postgresql': { port: 5432, logs: ['postgresql'], family: 'aurora-postgresql17' },
  mysql: { port: 3306, logs: ['audit', 'error', 'general', 'slowquery'], family: 'mysql8.4' },
  docdb: { port: 27_017, logs: ['audit', 'profiler'], family: 'docdb5.0' },
  neptune: { port: 8182, logs: ['audit'], family: 'neptune1.4' },
};

/** What the parameter group of a cluster says, well kept and not. */
const PARAMETERS: Partial<
  Record<Cluster['engine'], readonly [good: Readonly<Record<string, string>>, weak: Readonly<Record<string, string>>]>
> = {
  'aurora-mysql': [
    { server_audit_logging: '1', server_audit_events: 'CONNECT,QUERY_DCL,QUERY_DDL' },
    { server_audit_logging: '0', server_audit_events: '' },
  ],
  docdb: [{ tls: 'tls1.2+' }, { tls: 'disabled' }],
};

export const CLUSTER_MAKERS = [
  maker('AWS::RDS::DBCluster', (scene) => here(CLUSTERS, scene).map((row) => cluster(row, scene))),
  maker('AWS::RDS::DBClusterParameterGroup', (scene) =>
    here(CLUSTERS, scene).map((row) => {
      const [good = {}, weak = {}] = PARAMETERS[row.engine] ?? [];
      const parameters = isWeak(row, 'weak-parameters', scene) ? weak : good;
      return {
        DBClusterParameterGroupName: `${row.name}-cluster`,
        DBParameterGroupFamily: ENGINES[row.engine].family,
        DBClusterParameterGroupArn: arnOf(scene, 'rds', `cluster-pg:${row.name}-cluster`),
        Parameters: Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({
          ParameterName,
          ParameterValue,
        })),
      };
    }),
  ),
];

function cluster(row: Cluster, scene: Scene) {
  const has = (what: Flaw) => isWeak(row, what, scene);
  const { port, logs } = ENGINES[row.engine];
  return {
    DbClusterResourceId: `cluster-${idOf(scene, 'cl', row.name).slice(4).toUpperCase()}`,
    DBClusterIdentifier: row.name,
    DBClusterArn: arnOf(scene, 'rds', `cluster:${row.name}`),
    Engine: row.engine,
    Status: 'available',
    ClusterCreateTime: daysAgo(scene, row.since ?? 350),
    MasterUsername: 'keeper',
    Port: has('usual-port') ? port : port + 1_000,
    StorageEncrypted: true,
    BackupRetentionPeriod: has('few-backups') ? 1 : 14,
    CopyTagsToSnapshot: true,
    DeletionProtection: true,
    IAMDatabaseAuthenticationEnabled: true,
    AutoMinorVersionUpgrade: true,
    MultiAZ: !has('one-zone'),
    ...(row.engine === 'aurora-mysql' && !has('no-backtrack') ? { BacktrackWindow: 86_400 } : {}),
    ...(has('no-logs') ? {} : { EnabledCloudwatchLogsExports: [...logs] }),
    DBClusterParameterGroup: `${row.name}-cluster`,
    DBClusterMembers: (has('one-zone') ? [1] : [1, 2]).map((number) => ({
      DBInstanceIdentifier: `${row.name}-${number}`,
      IsClusterWriter: number === 1,
      DBClusterParameterGroupStatus: 'in-sync',
    })),
    TagList: [{ Key: 'team', Value: scene.account.owner }],
  };
}
