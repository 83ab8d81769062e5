import { arnOf, daysAgo, here, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { groupId } from './security-groups.ts';

type Flaw =
  | 'public'
  | 'plain'
  | 'usual-port'
  | 'no-backups'
  | 'no-backup-plan'
  | 'untagged-copies'
  | 'unprotected'
  | 'passwords-only'
  | 'no-logs'
  | 'unmonitored'
  | 'one-zone'
  | 'tls-optional';

interface Database extends Placed<Flaw> {
  readonly engine: 'postgres' | 'mysql' | 'mariadb' | 'sqlserver-se';
}

export const DATABASES: readonly Database[] = [
  { account: 'shop-production', name: 'orders', engine: 'postgres' },
  { account: 'shop-production', name: 'payments', engine: 'postgres', weak: [{ what: 'tls-optional', until: 5 }] },
  {
    account: 'shop-production',
    name: 'reporting',
    engine: 'postgres',
    since: 4,
    weak: ['one-zone', 'unmonitored', 'no-backup-plan'],
  },
  { account: 'shop-production', name: 'orders-replica', engine: 'postgres', region: 'ap-northeast-3' },
  { account: 'shop-staging', name: 'orders-staging', engine: 'postgres', weak: ['one-zone'] },
  {
    account: 'shop-development',
    name: 'orders-dev',
    engine: 'postgres',
    weak: ['one-zone', 'unprotected', { what: 'untagged-copies', until: 9 }],
  },
  {
    account: 'shop-development',
    name: 'wiki',
    engine: 'mariadb',
    weak: ['one-zone', { what: 'no-logs', until: 2 }, 'tls-optional', 'usual-port'],
  },
  { account: 'data-platform', name: 'airflow', engine: 'mysql' },
  { account: 'data-platform', name: 'metabase', engine: 'mariadb' },
  { account: 'shared-services', name: 'gitlab', engine: 'postgres' },
  { account: 'shared-services', name: 'licences', engine: 'sqlserver-se' },
  {
    account: 'logistics-acquired',
    name: 'edi-sql',
    engine: 'sqlserver-se',
    weak: [
      'public',
      'plain',
      'usual-port',
      'no-backup-plan',
      'unprotected',
      'unmonitored',
      'one-zone',
      { what: 'no-backups', until: 3 },
    ],
  },
  {
    account: 'logistics-acquired',
    name: 'warehouse',
    engine: 'postgres',
    weak: [
      'plain',
      'usual-port',
      'no-backup-plan',
      'unmonitored',
      'one-zone',
      { what: 'public', until: 1 },
      { what: 'passwords-only', until: 4 },
    ],
  },
];

/** How each engine is when it is well kept. */
const ENGINES = {
  postgres: {
    version: '17.6',
    port: 5432,
    logs: ['postgresql', 'upgrade'],
    parameter: 'rds.force_ssl',
    family: 'postgres17',
  },
  mysql: {
    version: '8.4.6',
    port: 3306,
    logs: ['audit', 'error', 'general', 'slowquery'],
    parameter: 'require_secure_transport',
    family: 'mysql8.4',
  },
  mariadb: {
    version: '11.8.3',
    port: 3306,
    logs: ['audit', 'error', 'general', 'slowquery'],
    parameter: 'require_secure_transport',
    family: 'mariadb11.8',
  },
  'sqlserver-se': {
    version: '16.00.4185.3.v1',
    port: 1433,
    logs: ['agent', 'error'],
    parameter: 'rds.force_ssl',
    family: 'sqlserver-se-16.0',
  },
} as const;

export function databaseArn({ name }: Pick<Placed, 'name'>, scene: Scene): string {
  return arnOf(scene, 'rds', `db:${name}`);
}

/** Databases in AWS Backup's care. */
export function backedUpDatabases(scene: Scene): readonly string[] {
  return here(DATABASES, scene)
    .filter((row) => !isWeak(row, 'no-backup-plan', scene))
    .map((row) => databaseArn(row, scene));
}

export const DATABASE_MAKERS = [
  maker('AWS::RDS::DBInstance', (scene) => here(DATABASES, scene).map((row) => database(row, scene))),
  maker('AWS::RDS::DBParameterGroup', (scene) =>
    here(DATABASES, scene).map((row) => {
      const { parameter, family } = ENGINES[row.engine];
      const on = parameter === 'rds.force_ssl' ? '1' : 'ON';
      return {
        DBParameterGroupName: `${row.name}-parameters`,
        DBParameterGroupFamily: family,
        DBParameterGroupArn: arnOf(scene, 'rds', `pg:${row.name}-parameters`),
        Parameters: [{ ParameterName: parameter, ParameterValue: isWeak(row, 'tls-optional', scene) ? '0' : on }],
      };
    }),
  ),
];

function database(row: Database, scene: Scene) {
  const has = (what: Flaw) => isWeak(row, what, scene);
  const engine = ENGINES[row.engine];
  return {
    DbiResourceId: `db-${idOf(scene, 'db', row.name).slice(4).toUpperCase()}`,
    DBInstanceIdentifier: row.name,
    DBInstanceArn: databaseArn(row, scene),
    DBInstanceClass: 'db.m7g.large',
    DBInstanceStatus: 'available',
    Engine: row.engine,
    EngineVersion: engine.version,
    MasterUsername: 'keeper',
    Endpoint: {
      Address: `${row.name}.abc.${scene.region}.rds.amazonaws.com`,
      Port: has('usual-port') ? engine.port : engine.port + 1_000,
    },
    AllocatedStorage: 100,
    InstanceCreateTime: daysAgo(scene, row.since ?? 400),
    StorageEncrypted: !has('plain'),
    PubliclyAccessible: has('public'),
    BackupRetentionPeriod: has('no-backups') ? 0 : 14,
    CopyTagsToSnapshot: !has('untagged-copies'),
    DeletionProtection: !has('unprotected'),
    IAMDatabaseAuthenticationEnabled: !has('passwords-only'),
    AutoMinorVersionUpgrade: true,
    MonitoringInterval: has('unmonitored') ? 0 : 60,
    MultiAZ: !has('one-zone'),
    ...(has('no-logs') ? {} : { EnabledCloudwatchLogsExports: [...engine.logs] }),
    DBParameterGroups: [{ DBParameterGroupName: `${row.name}-parameters`, ParameterApplyStatus: 'in-sync' }],
    VpcSecurityGroups: [{ VpcSecurityGroupId: groupId(scene, 'database'), Status: 'active' }],
    TagList: [{ Key: 'team', Value: scene.account.owner }],
  };
}
