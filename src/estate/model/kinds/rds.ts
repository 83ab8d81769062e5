import type {
  DBCluster,
  DBClusterParameterGroup,
  DBClusterSnapshot,
  DBClusterSnapshotAttribute,
  DBInstance,
  DBParameterGroup,
  DBProxy,
  DBSnapshot,
  DBSnapshotAttribute,
  EventSubscription,
  Parameter,
} from '@aws-sdk/client-rds';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** Aurora, DocumentDB and Neptune stand in the same answers as RDS itself: the engine tells them apart. */
export const RDS_KINDS = defineKinds({
  'AWS::RDS::DBInstance': {
    naming: 'config',
    scope: 'region',
    call: 'rds:DescribeDBInstances',
    answer: 'DBInstances',
    id: 'DbiResourceId',
    arn: 'DBInstanceArn',
    name: 'DBInstanceIdentifier',
  },
  'AWS::RDS::DBCluster': {
    naming: 'config',
    scope: 'region',
    call: 'rds:DescribeDBClusters',
    answer: 'DBClusters',
    id: 'DbClusterResourceId',
    arn: 'DBClusterArn',
    name: 'DBClusterIdentifier',
  },
  'AWS::RDS::DBSnapshot': {
    naming: 'config',
    scope: 'region',
    call: 'rds:DescribeDBSnapshots',
    answer: 'DBSnapshots',
    id: 'DBSnapshotIdentifier',
    arn: 'DBSnapshotArn',
    name: 'DBSnapshotIdentifier',
  },
  'AWS::RDS::DBClusterSnapshot': {
    naming: 'config',
    scope: 'region',
    call: 'rds:DescribeDBClusterSnapshots',
    answer: 'DBClusterSnapshots',
    id: 'DBClusterSnapshotIdentifier',
    arn: 'DBClusterSnapshotArn',
    name: 'DBClusterSnapshotIdentifier',
  },
  'AWS::RDS::EventSubscription': {
    naming: 'config',
    scope: 'region',
    call: 'rds:DescribeEventSubscriptions',
    answer: 'EventSubscriptionsList',
    id: 'CustSubscriptionId',
    arn: 'EventSubscriptionArn',
    name: 'CustSubscriptionId',
  },
  'AWS::RDS::DBParameterGroup': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'rds:DescribeDBParameterGroups',
    answer: 'DBParameterGroups',
    id: 'DBParameterGroupName',
    arn: 'DBParameterGroupArn',
    name: 'DBParameterGroupName',
  },
  'AWS::RDS::DBClusterParameterGroup': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'rds:DescribeDBClusterParameterGroups',
    answer: 'DBClusterParameterGroups',
    id: 'DBClusterParameterGroupName',
    arn: 'DBClusterParameterGroupArn',
    name: 'DBClusterParameterGroupName',
  },
  'AWS::RDS::DBProxy': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'rds:DescribeDBProxies',
    answer: 'DBProxies',
    id: 'DBProxyName',
    arn: 'DBProxyArn',
    name: 'DBProxyName',
  },
});

interface WithParameters {
  /** Those by which encryption in transit and auditing are decided; absent when they were not asked for. */
  Parameters?: Stored<Parameter>[];
}

export interface RdsConfigurations {
  'AWS::RDS::DBInstance': Stored<DBInstance>;
  'AWS::RDS::DBCluster': Stored<DBCluster>;
  /** With whom it is shared is asked of manual snapshots: AWS lets no other be shared. */
  'AWS::RDS::DBSnapshot': Stored<DBSnapshot> & { DBSnapshotAttributes?: Stored<DBSnapshotAttribute>[] };
  'AWS::RDS::DBClusterSnapshot': Stored<DBClusterSnapshot> & {
    DBClusterSnapshotAttributes?: Stored<DBClusterSnapshotAttribute>[];
  };
  'AWS::RDS::EventSubscription': Stored<EventSubscription>;
  'AWS::RDS::DBParameterGroup': Stored<DBParameterGroup> & WithParameters;
  'AWS::RDS::DBClusterParameterGroup': Stored<DBClusterParameterGroup> & WithParameters;
  'AWS::RDS::DBProxy': Stored<DBProxy>;
}
