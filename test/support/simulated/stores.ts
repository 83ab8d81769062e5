import * as backup from '@aws-sdk/client-backup';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as efs from '@aws-sdk/client-efs';
import * as elasticache from '@aws-sdk/client-elasticache';
import * as opensearch from '@aws-sdk/client-opensearch';
import * as redshift from '@aws-sdk/client-redshift';
import type { OperationCall } from '../simulated-aws-services.ts';
import { numbered, pageOf } from './pages.ts';
import type { SimulatedService } from './service.ts';

const CREATED = new Date('2025-01-02T03:04:05Z');

const arn = ({ account, region }: OperationCall, service: string, rest: string) =>
  `arn:aws:${service}:${region}:${account.id}:${rest}`;

export const STORE_SERVICES: readonly SimulatedService[] = [
  {
    signing: 'dynamodb',
    protocol: 'json',
    client: dynamodb,
    operations: {
      ListTables: (call) =>
        pageOf(call, 'TableNames', numbered(call.account, 'table'), {
          token: 'LastEvaluatedTableName',
          asked: 'ExclusiveStartTableName',
        }),
      DescribeTable: (call) => ({
        Table: {
          TableName: call.params.TableName,
          TableArn: arn(call, 'dynamodb', `table/${String(call.params.TableName)}`),
          TableStatus: 'ACTIVE',
          DeletionProtectionEnabled: true,
        },
      }),
      DescribeContinuousBackups: () => ({
        ContinuousBackupsDescription: {
          ContinuousBackupsStatus: 'ENABLED',
          PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
        },
      }),
      ListTagsOfResource: (call) =>
        pageOf(
          call,
          'Tags',
          ['Team', 'Stage', 'Owner'].map((Key) => ({ Key, Value: 'x' })),
        ),
    },
  },
  {
    signing: 'backup',
    protocol: 'rest-json',
    client: backup,
    operations: {
      ListBackupPlans: (call) =>
        pageOf(
          call,
          'BackupPlansList',
          numbered(call.account, 'plan').map((name) => ({
            BackupPlanId: name,
            BackupPlanArn: arn(call, 'backup', `backup-plan:${name}`),
            BackupPlanName: name,
          })),
        ),
      ListProtectedResources: (call) =>
        pageOf(
          call,
          'Results',
          numbered(call.account, 'table').map((name) => ({
            ResourceArn: arn(call, 'dynamodb', `table/${name}`),
            ResourceType: 'DynamoDB',
            LastBackupTime: CREATED,
          })),
        ),
      ListBackupVaults: (call) =>
        pageOf(
          call,
          'BackupVaultList',
          numbered(call.account, 'vault').map((BackupVaultName) => ({ BackupVaultName })),
        ),
      ListRecoveryPointsByBackupVault: (call) =>
        pageOf(
          call,
          'RecoveryPoints',
          numbered(call.account, `${String(call.params.BackupVaultName)}-point`).map((name) => ({
            RecoveryPointArn: arn(call, 'backup', `recovery-point:${name}`),
            IsEncrypted: true,
          })),
        ),
    },
  },
  {
    signing: 'elasticfilesystem',
    protocol: 'rest-json',
    client: efs,
    operations: {
      DescribeFileSystems: (call) =>
        pageOf(
          call,
          'FileSystems',
          numbered(call.account, 'fs').map((FileSystemId) => ({
            FileSystemId,
            FileSystemArn: arn(call, 'elasticfilesystem', `file-system/${FileSystemId}`),
            Encrypted: true,
            Tags: [{ Key: 'Name', Value: FileSystemId }],
          })),
          { token: 'NextMarker', asked: 'Marker' },
        ),
      DescribeMountTargets: (call) =>
        pageOf(
          call,
          'MountTargets',
          numbered(call.account, `${String(call.params.FileSystemId)}-mount`).map((MountTargetId) => ({
            MountTargetId,
            FileSystemId: call.params.FileSystemId,
            SubnetId: 'subnet-1',
          })),
          { token: 'NextMarker', asked: 'Marker' },
        ),
      DescribeAccessPoints: (call) =>
        pageOf(
          call,
          'AccessPoints',
          numbered(call.account, 'fsap').map((AccessPointId) => ({
            AccessPointId,
            AccessPointArn: arn(call, 'elasticfilesystem', `access-point/${AccessPointId}`),
          })),
        ),
    },
  },
  {
    signing: 'es',
    protocol: 'rest-json',
    client: opensearch,
    operations: {
      ListDomainNames: ({ account }) => ({
        DomainNames: numbered(account, 'domain').map((DomainName) => ({ DomainName, EngineType: 'OpenSearch' })),
      }),
      DescribeDomains: (call) => ({
        DomainStatusList: (call.params.DomainNames as string[]).map((DomainName) => ({
          DomainId: `${call.account.id}/${DomainName}`,
          DomainName,
          ARN: arn(call, 'es', `domain/${DomainName}`),
          EngineVersion: 'OpenSearch_2.19',
          ClusterConfig: { InstanceCount: 3 },
        })),
      }),
    },
  },
  {
    signing: 'redshift',
    protocol: 'query',
    client: redshift,
    operations: {
      DescribeClusters: (call) =>
        pageOf(
          call,
          'Clusters',
          numbered(call.account, 'warehouse').map((ClusterIdentifier) => ({
            ClusterIdentifier,
            ClusterParameterGroups: [{ ParameterGroupName: 'strict', ParameterApplyStatus: 'in-sync' }],
          })),
          { token: 'Marker' },
        ),
      DescribeLoggingStatus: () => ({ LoggingEnabled: true, BucketName: 'logs' }),
      DescribeClusterParameters: (call) =>
        pageOf(
          call,
          'Parameters',
          ['require_ssl', 'search_path', 'wlm_json_configuration'].map((ParameterName) => ({
            ParameterName,
            ParameterValue: 'true',
          })),
          { token: 'Marker' },
        ),
    },
  },
  {
    signing: 'elasticache',
    protocol: 'query',
    client: elasticache,
    operations: {
      DescribeCacheClusters: (call) =>
        pageOf(
          call,
          'CacheClusters',
          numbered(call.account, 'cache').map((CacheClusterId) => ({
            CacheClusterId,
            ARN: arn(call, 'elasticache', `cluster:${CacheClusterId}`),
            Engine: 'redis',
          })),
          { token: 'Marker' },
        ),
      DescribeReplicationGroups: (call) =>
        pageOf(
          call,
          'ReplicationGroups',
          numbered(call.account, 'group').map((ReplicationGroupId) => ({
            ReplicationGroupId,
            ARN: arn(call, 'elasticache', `replicationgroup:${ReplicationGroupId}`),
          })),
          { token: 'Marker' },
        ),
    },
  },
];
