import type { Kind } from './kinds/index.ts';

/**
 * Members that AWS changes by itself without anybody having changed the resource: counters, sizes, moments of the last
 * delivery. Collectors leave them out, so that looking twice at an unchanged estate gives the same snapshot.
 * Paths as in `facts` of controls: `Attributes.ApproximateNumberOfMessages`, `Tunnels[].LastStatusChange`.
 */
export const MOVING_MEMBERS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  'AWS::CloudTrail::Trail': [
    'Status.LatestDeliveryTime',
    'Status.LatestNotificationTime',
    'Status.LatestDigestDeliveryTime',
    'Status.LatestCloudWatchLogsDeliveryTime',
    'Status.LatestDeliveryAttemptTime',
    'Status.LatestNotificationAttemptTime',
    'Status.LatestNotificationAttemptSucceeded',
    'Status.LatestDeliveryAttemptSucceeded',
  ],
  'AWS::CloudWatch::Alarm': [
    'StateReason',
    'StateReasonData',
    'StateUpdatedTimestamp',
    'StateTransitionedTimestamp',
    'StateValue',
  ],
  'AWS::CloudWatch::CompositeAlarm': [
    'StateReason',
    'StateReasonData',
    'StateUpdatedTimestamp',
    'StateTransitionedTimestamp',
    'StateValue',
  ],
  'AWS::Config::ConfigurationRecorder': ['Status.lastStatusChangeTime'],
  'AWS::Config::DeliveryChannel': [
    'Status.configSnapshotDeliveryInfo.lastAttemptTime',
    'Status.configSnapshotDeliveryInfo.lastSuccessfulTime',
    'Status.configSnapshotDeliveryInfo.nextDeliveryTime',
    'Status.configHistoryDeliveryInfo.lastAttemptTime',
    'Status.configHistoryDeliveryInfo.lastSuccessfulTime',
    'Status.configHistoryDeliveryInfo.nextDeliveryTime',
    'Status.configStreamDeliveryInfo.lastStatusChangeTime',
  ],
  'AWS::DynamoDB::Table': [
    'ItemCount',
    'TableSizeBytes',
    'GlobalSecondaryIndexes[].ItemCount',
    'GlobalSecondaryIndexes[].IndexSizeBytes',
    'LocalSecondaryIndexes[].ItemCount',
    'LocalSecondaryIndexes[].IndexSizeBytes',
    'ContinuousBackupsDescription.PointInTimeRecoveryDescription.EarliestRestorableDateTime',
    'ContinuousBackupsDescription.PointInTimeRecoveryDescription.LatestRestorableDateTime',
  ],
  'AWS::ECR::Image': ['imageScanStatus', 'imageScanFindingsSummary'],
  'AWS::ECS::Cluster': [
    'activeServicesCount',
    'pendingTasksCount',
    'runningTasksCount',
    'registeredContainerInstancesCount',
  ],
  'AWS::ECS::Service': [
    'events',
    'runningCount',
    'pendingCount',
    'deployments[].runningCount',
    'deployments[].pendingCount',
    'deployments[].failedTasks',
    'deployments[].updatedAt',
  ],
  'AWS::ECS::Task': ['connectivity', 'connectivityAt', 'healthStatus', 'version', 'containers[].healthStatus'],
  'AWS::ECS::TaskSet': ['runningCount', 'pendingCount', 'updatedAt', 'stabilityStatusAt'],
  'AWS::EFS::FileSystem': ['SizeInBytes'],
  'AWS::GlobalAccelerator::EndpointGroup': [
    'EndpointDescriptions[].HealthState',
    'EndpointDescriptions[].HealthReason',
  ],
  'AWS::Logs::LogGroup': ['storedBytes'],
  'AWS::NetworkFirewall::Firewall': ['FirewallStatus.CapacityUsageSummary'],
  'AWS::RDS::DBCluster': [
    'LatestRestorableTime',
    'EarliestRestorableTime',
    'BacktrackConsumedChangeRecords',
    'EarliestBacktrackTime',
  ],
  'AWS::RDS::DBInstance': ['LatestRestorableTime'],
  'AWS::Redshift::Cluster': ['NextMaintenanceWindowStartTime', 'ExpectedNextSnapshotScheduleTime'],
  'AWS::SQS::Queue': [
    'Attributes.ApproximateNumberOfMessages',
    'Attributes.ApproximateNumberOfMessagesDelayed',
    'Attributes.ApproximateNumberOfMessagesNotVisible',
  ],
  'AWS::SSM::ManagedInstance': [
    'LastPingDateTime',
    'LastAssociationExecutionDate',
    'LastSuccessfulAssociationExecutionDate',
  ],
  'AWS::VpcLattice::TargetGroup': ['targets[].status', 'targets[].reasonCode'],
};
