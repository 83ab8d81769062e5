// Written by `npm run gen` from the folders beside it.
import type { Collector } from './contract.ts';
import { accessAnalyzers } from './access-analyzers/leaf.ts';
import { accountContacts } from './account-contacts/leaf.ts';
import { acmCertificates } from './acm-certificates/leaf.ts';
import { apiGatewayDomains } from './api-gateway-domains/leaf.ts';
import { apiGatewayHttp } from './api-gateway-http/leaf.ts';
import { apiGatewayRest } from './api-gateway-rest/leaf.ts';
import { autoScalingGroups } from './auto-scaling-groups/leaf.ts';
import { backups } from './backups/leaf.ts';
import { classicLoadBalancers } from './classic-load-balancers/leaf.ts';
import { cloudfrontDistributions } from './cloudfront-distributions/leaf.ts';
import { cloudfrontOrigins } from './cloudfront-origins/leaf.ts';
import { cloudtrailKeyEvents } from './cloudtrail-key-events/leaf.ts';
import { cloudtrailTrails } from './cloudtrail-trails/leaf.ts';
import { cloudwatchAlarms } from './cloudwatch-alarms/leaf.ts';
import { configRecorders } from './config-recorders/leaf.ts';
import { directConnect } from './direct-connect/leaf.ts';
import { dynamodbTables } from './dynamodb-tables/leaf.ts';
import { ec2AccountSettings } from './ec2-account-settings/leaf.ts';
import { ec2Images } from './ec2-images/leaf.ts';
import { ec2Instances } from './ec2-instances/leaf.ts';
import { ec2LaunchTemplates } from './ec2-launch-templates/leaf.ts';
import { ec2Network } from './ec2-network/leaf.ts';
import { ec2NetworkLinks } from './ec2-network-links/leaf.ts';
import { ec2NetworkSharing } from './ec2-network-sharing/leaf.ts';
import { ec2PrefixLists } from './ec2-prefix-lists/leaf.ts';
import { ec2Storage } from './ec2-storage/leaf.ts';
import { ec2TransitGateways } from './ec2-transit-gateways/leaf.ts';
import { ec2VerifiedAccess } from './ec2-verified-access/leaf.ts';
import { ec2Vpn } from './ec2-vpn/leaf.ts';
import { ecrImages } from './ecr-images/leaf.ts';
import { ecrRepositories } from './ecr-repositories/leaf.ts';
import { ecsTasks } from './ecs-tasks/leaf.ts';
import { ecsWorkloads } from './ecs-workloads/leaf.ts';
import { efsFileSystems } from './efs-file-systems/leaf.ts';
import { eksClusters } from './eks-clusters/leaf.ts';
import { elasticacheClusters } from './elasticache-clusters/leaf.ts';
import { globalAccelerators } from './global-accelerators/leaf.ts';
import { guarddutyDetectors } from './guardduty-detectors/leaf.ts';
import { iamAccessKeys } from './iam-access-keys/leaf.ts';
import { iamAccount } from './iam-account/leaf.ts';
import { iamAuthorizationDetails } from './iam-authorization-details/leaf.ts';
import { iamCredentialReport } from './iam-credential-report/leaf.ts';
import { iamMfaDevices } from './iam-mfa-devices/leaf.ts';
import { iamServerCertificates } from './iam-server-certificates/leaf.ts';
import { iamServiceCredentials } from './iam-service-credentials/leaf.ts';
import { identityCenter } from './identity-center/leaf.ts';
import { inspectorStatus } from './inspector-status/leaf.ts';
import { kmsKeys } from './kms-keys/leaf.ts';
import { lambdaFunctions } from './lambda-functions/leaf.ts';
import { loadBalancers } from './load-balancers/leaf.ts';
import { logGroups } from './log-groups/leaf.ts';
import { logMetricFilters } from './log-metric-filters/leaf.ts';
import { networkFirewalls } from './network-firewalls/leaf.ts';
import { opensearchDomains } from './opensearch-domains/leaf.ts';
import { organizationDelegation } from './organization-delegation/leaf.ts';
import { organizationPolicies } from './organization-policies/leaf.ts';
import { organizationRootManagement } from './organization-root-management/leaf.ts';
import { organizationTree } from './organization-tree/leaf.ts';
import { rdsClusterParameterGroups } from './rds-cluster-parameter-groups/leaf.ts';
import { rdsClusterSnapshots } from './rds-cluster-snapshots/leaf.ts';
import { rdsClusters } from './rds-clusters/leaf.ts';
import { rdsEventSubscriptions } from './rds-event-subscriptions/leaf.ts';
import { rdsInstances } from './rds-instances/leaf.ts';
import { rdsParameterGroups } from './rds-parameter-groups/leaf.ts';
import { rdsProxies } from './rds-proxies/leaf.ts';
import { rdsSnapshots } from './rds-snapshots/leaf.ts';
import { redshiftClusters } from './redshift-clusters/leaf.ts';
import { s3AccessPoints } from './s3-access-points/leaf.ts';
import { s3Account } from './s3-account/leaf.ts';
import { s3Buckets } from './s3-buckets/leaf.ts';
import { s3MultiRegionAccessPoints } from './s3-multi-region-access-points/leaf.ts';
import { secrets } from './secrets/leaf.ts';
import { securityhubHub } from './securityhub-hub/leaf.ts';
import { snsTopics } from './sns-topics/leaf.ts';
import { sqsQueues } from './sqs-queues/leaf.ts';
import { ssmDocuments } from './ssm-documents/leaf.ts';
import { ssmManagedInstances } from './ssm-managed-instances/leaf.ts';
import { ssmSettings } from './ssm-settings/leaf.ts';
import { targetGroups } from './target-groups/leaf.ts';
import { vpcLatticeNetworks } from './vpc-lattice-networks/leaf.ts';
import { vpcLatticeResources } from './vpc-lattice-resources/leaf.ts';
import { vpcLatticeServices } from './vpc-lattice-services/leaf.ts';
import { vpcLatticeTargetGroups } from './vpc-lattice-target-groups/leaf.ts';
import { wafSets } from './waf-sets/leaf.ts';
import { wafWebAcls } from './waf-web-acls/leaf.ts';

/** Every collector, by id. */
export const COLLECTORS = [
  accessAnalyzers,
  accountContacts,
  acmCertificates,
  apiGatewayDomains,
  apiGatewayHttp,
  apiGatewayRest,
  autoScalingGroups,
  backups,
  classicLoadBalancers,
  cloudfrontDistributions,
  cloudfrontOrigins,
  cloudtrailKeyEvents,
  cloudtrailTrails,
  cloudwatchAlarms,
  configRecorders,
  directConnect,
  dynamodbTables,
  ec2AccountSettings,
  ec2Images,
  ec2Instances,
  ec2LaunchTemplates,
  ec2Network,
  ec2NetworkLinks,
  ec2NetworkSharing,
  ec2PrefixLists,
  ec2Storage,
  ec2TransitGateways,
  ec2VerifiedAccess,
  ec2Vpn,
  ecrImages,
  ecrRepositories,
  ecsTasks,
  ecsWorkloads,
  efsFileSystems,
  eksClusters,
  elasticacheClusters,
  globalAccelerators,
  guarddutyDetectors,
  iamAccessKeys,
  iamAccount,
  iamAuthorizationDetails,
  iamCredentialReport,
  iamMfaDevices,
  iamServerCertificates,
  iamServiceCredentials,
  identityCenter,
  inspectorStatus,
  kmsKeys,
  lambdaFunctions,
  loadBalancers,
  logGroups,
  logMetricFilters,
  networkFirewalls,
  opensearchDomains,
  organizationDelegation,
  organizationPolicies,
  organizationRootManagement,
  organizationTree,
  rdsClusterParameterGroups,
  rdsClusterSnapshots,
  rdsClusters,
  rdsEventSubscriptions,
  rdsInstances,
  rdsParameterGroups,
  rdsProxies,
  rdsSnapshots,
  redshiftClusters,
  s3AccessPoints,
  s3Account,
  s3Buckets,
  s3MultiRegionAccessPoints,
  secrets,
  securityhubHub,
  snsTopics,
  sqsQueues,
  ssmDocuments,
  ssmManagedInstances,
  ssmSettings,
  targetGroups,
  vpcLatticeNetworks,
  vpcLatticeResources,
  vpcLatticeServices,
  vpcLatticeTargetGroups,
  wafSets,
  wafWebAcls,
] as const satisfies readonly Collector[];
