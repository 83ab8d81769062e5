import { arnOf, daysAgo, here, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { backedUpDatabases } from './databases.ts';
import { privateSubnets, publicSubnet } from './network.ts';

type TableFlaw = 'no-recovery' | 'unprotected' | 'no-backup' | 'provisioned';

const TABLES: readonly Placed<TableFlaw>[] = [
  { account: 'shop-production', name: 'carts' },
  { account: 'shop-production', name: 'stock' },
  { account: 'shop-production', name: 'prices', weak: ['provisioned'] },
  { account: 'shop-staging', name: 'carts' },
  { account: 'shop-development', name: 'carts', weak: ['no-recovery', 'no-backup'] },
  { account: 'data-platform', name: 'jobs' },
  { account: 'sandbox-engineers', name: 'todo', weak: ['no-recovery', 'no-backup', { what: 'unprotected', until: 8 }] },
];

type FileFlaw = 'plain' | 'no-backup' | 'public-subnet';

const FILE_SYSTEMS: readonly Placed<FileFlaw>[] = [
  { account: 'shared-services', name: 'gitlab-shared' },
  { account: 'data-platform', name: 'notebooks' },
  {
    account: 'logistics-acquired',
    name: 'edi-drop',
    weak: ['plain', 'no-backup', { what: 'public-subnet', until: 6 }],
  },
];

const ACCESS_POINTS: readonly (Placed<'root'> & { readonly files: string })[] = [
  { account: 'shared-services', name: 'gitlab', files: 'gitlab-shared' },
  { account: 'logistics-acquired', name: 'edi', files: 'edi-drop', weak: [{ what: 'root', until: 2 }] },
];

/** Copies in vaults. */
const RECOVERY_POINTS: readonly Placed<'plain'>[] = [
  { account: 'shop-production', name: 'carts' },
  { account: 'shared-services', name: 'gitlab-shared' },
  { account: 'logistics-acquired', name: 'warehouse', weak: ['plain'] },
];

const fileId = (scene: Scene, name: string) => idOf(scene, 'fs', name);
const fileArn = (scene: Scene, name: string) => arnOf(scene, 'elasticfilesystem', `file-system/${fileId(scene, name)}`);
const tableArn = (scene: Scene, name: string) => arnOf(scene, 'dynamodb', `table/${name}`);

export const DATA_STORE_MAKERS = [
  maker('AWS::DynamoDB::Table', (scene) => here(TABLES, scene).map((row) => table(row, scene))),
  maker('AWS::EFS::FileSystem', (scene) =>
    here(FILE_SYSTEMS, scene).map((row) => ({
      FileSystemId: fileId(scene, row.name),
      FileSystemArn: fileArn(scene, row.name),
      Name: row.name,
      OwnerId: scene.account.id,
      CreationToken: row.name,
      CreationTime: daysAgo(scene, 300),
      LifeCycleState: 'available' as const,
      NumberOfMountTargets: 1,
      PerformanceMode: 'generalPurpose' as const,
      SizeInBytes: { Value: 1_000_000 },
      Encrypted: !isWeak(row, 'plain', scene),
      Tags: [{ Key: 'Name', Value: row.name }],
    })),
  ),
  maker('AWS::EFS::MountTarget', (scene) =>
    here(FILE_SYSTEMS, scene).map((row) => ({
      MountTargetId: idOf(scene, 'fsmt', row.name),
      FileSystemId: fileId(scene, row.name),
      SubnetId: isWeak(row, 'public-subnet', scene) ? publicSubnet(scene) : (privateSubnets(scene)[0] ?? ''),
      LifeCycleState: 'available' as const,
    })),
  ),
  maker('AWS::EFS::AccessPoint', (scene) =>
    here(ACCESS_POINTS, scene).map((row) => ({
      AccessPointId: idOf(scene, 'fsap', row.name),
      AccessPointArn: arnOf(scene, 'elasticfilesystem', `access-point/${idOf(scene, 'fsap', row.name)}`),
      Name: row.name,
      FileSystemId: fileId(scene, row.files),
      LifeCycleState: 'available' as const,
      ...(isWeak(row, 'root', scene) ? {} : { PosixUser: { Uid: 1000, Gid: 1000 } }),
      RootDirectory: { Path: isWeak(row, 'root', scene) ? '/' : `/${row.name}` },
    })),
  ),
  maker('AWS::Backup::ProtectedResource', (scene) =>
    [
      ...backedUpDatabases(scene).map((arn) => ['RDS', arn] as const),
      ...here(TABLES, scene).flatMap((row) =>
        isWeak(row, 'no-backup', scene) ? [] : [['DynamoDB', tableArn(scene, row.name)] as const],
      ),
      ...here(FILE_SYSTEMS, scene).flatMap((row) =>
        isWeak(row, 'no-backup', scene) ? [] : [['EFS', fileArn(scene, row.name)] as const],
      ),
    ].map(([ResourceType, ResourceArn]) => ({ ResourceArn, ResourceType })),
  ),
  maker('AWS::Backup::RecoveryPoint', (scene) =>
    here(RECOVERY_POINTS, scene).map((row) => ({
      RecoveryPointArn: arnOf(scene, 'backup', `recovery-point:${row.name}`),
      ResourceArn: tableArn(scene, row.name),
      ResourceName: row.name,
      ResourceType: 'DynamoDB',
      BackupVaultName: 'nightly',
      Status: 'COMPLETED' as const,
      IsEncrypted: !isWeak(row, 'plain', scene),
      CreationDate: daysAgo(scene, 22),
    })),
  ),
];

function table(row: Placed<TableFlaw>, scene: Scene) {
  const has = (what: TableFlaw) => isWeak(row, what, scene);
  return {
    TableName: row.name,
    TableArn: tableArn(scene, row.name),
    TableStatus: 'ACTIVE' as const,
    CreationDateTime: daysAgo(scene, 250),
    ...(has('provisioned')
      ? { ProvisionedThroughput: { ReadCapacityUnits: 20, WriteCapacityUnits: 20 } }
      : { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' as const } }),
    DeletionProtectionEnabled: !has('unprotected'),
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED' as const,
      PointInTimeRecoveryDescription: has('no-recovery')
        ? { PointInTimeRecoveryStatus: 'DISABLED' as const }
        : { PointInTimeRecoveryStatus: 'ENABLED' as const, RecoveryPeriodInDays: 35 },
    },
  };
}
