import type { ContinuousBackupsDescription, TableDescription } from '@aws-sdk/client-dynamodb';
import type { AccessPointDescription, FileSystemDescription, MountTargetDescription } from '@aws-sdk/client-efs';
import type { CacheCluster, ReplicationGroup } from '@aws-sdk/client-elasticache';
import type { Cluster, LoggingStatus, Parameter } from '@aws-sdk/client-redshift';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const DATA_STORE_KINDS = defineKinds({
  'AWS::DynamoDB::Table': {
    naming: 'config',
    scope: 'region',
    call: 'dynamodb:DescribeTable',
    answer: 'Table',
    id: 'TableName',
    arn: 'TableArn',
    name: 'TableName',
    arnTemplate: 'arn:{partition}:dynamodb:{region}:{account}:table/{id}',
  },
  'AWS::EFS::FileSystem': {
    naming: 'config',
    scope: 'region',
    call: 'elasticfilesystem:DescribeFileSystems',
    answer: 'FileSystems',
    id: 'FileSystemId',
    arn: 'FileSystemArn',
    name: 'Name',
  },
  'AWS::EFS::AccessPoint': {
    naming: 'config',
    scope: 'region',
    call: 'elasticfilesystem:DescribeAccessPoints',
    answer: 'AccessPoints',
    id: 'AccessPointId',
    arn: 'AccessPointArn',
    name: 'Name',
  },
  'AWS::EFS::MountTarget': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'elasticfilesystem:DescribeMountTargets',
    answer: 'MountTargets',
    id: 'MountTargetId',
    arnTemplate: 'arn:{partition}:elasticfilesystem:{region}:{account}:mount-target/{id}',
  },
  'AWS::Redshift::Cluster': {
    naming: 'config',
    scope: 'region',
    call: 'redshift:DescribeClusters',
    answer: 'Clusters',
    id: 'ClusterIdentifier',
    arnTemplate: 'arn:{partition}:redshift:{region}:{account}:cluster:{id}',
    name: 'ClusterIdentifier',
  },
  /** The parameter groups that clusters use, each with its parameters. */
  'AWS::Redshift::ClusterParameterGroup': {
    naming: 'config',
    scope: 'region',
    call: 'redshift:DescribeClusterParameters',
    answer: 'Parameters',
    id: 'ParameterGroupName',
    arnTemplate: 'arn:{partition}:redshift:{region}:{account}:parametergroup:{id}',
    name: 'ParameterGroupName',
  },
  'AWS::ElastiCache::CacheCluster': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'elasticache:DescribeCacheClusters',
    answer: 'CacheClusters',
    id: 'CacheClusterId',
    arn: 'ARN',
    name: 'CacheClusterId',
  },
  'AWS::ElastiCache::ReplicationGroup': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'elasticache:DescribeReplicationGroups',
    answer: 'ReplicationGroups',
    id: 'ReplicationGroupId',
    arn: 'ARN',
    name: 'ReplicationGroupId',
  },
});

export interface DataStoreConfigurations {
  'AWS::DynamoDB::Table': Stored<TableDescription> & {
    ContinuousBackupsDescription?: Stored<ContinuousBackupsDescription>;
  };
  'AWS::EFS::FileSystem': Stored<FileSystemDescription>;
  'AWS::EFS::AccessPoint': Stored<AccessPointDescription>;
  'AWS::EFS::MountTarget': Stored<MountTargetDescription>;
  'AWS::Redshift::Cluster': Stored<Cluster> & { LoggingStatus?: Stored<LoggingStatus> };
  'AWS::Redshift::ClusterParameterGroup': { ParameterGroupName?: string; Parameters?: Stored<Parameter>[] };
  'AWS::ElastiCache::CacheCluster': Stored<CacheCluster>;
  'AWS::ElastiCache::ReplicationGroup': Stored<ReplicationGroup>;
}
