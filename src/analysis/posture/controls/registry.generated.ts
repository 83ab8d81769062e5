// Written by `npm run gen` from the folders beside it.
import type { AnyControl } from '../contract.ts';
import { accountInOrganization } from './account-in-organization/leaf.ts';
import { accountSecurityContact } from './account-security-contact/leaf.ts';
import { acmCertificateExpiry } from './acm-certificate-expiry/leaf.ts';
import { acmKeyLength } from './acm-key-length/leaf.ts';
import { alarmBucketPolicyChanges } from './alarm-bucket-policy-changes/leaf.ts';
import { alarmCloudtrailChanges } from './alarm-cloudtrail-changes/leaf.ts';
import { alarmConfigChanges } from './alarm-config-changes/leaf.ts';
import { alarmConsoleFailures } from './alarm-console-failures/leaf.ts';
import { alarmGatewayChanges } from './alarm-gateway-changes/leaf.ts';
import { alarmIamPolicyChanges } from './alarm-iam-policy-changes/leaf.ts';
import { alarmKeyDeletion } from './alarm-key-deletion/leaf.ts';
import { alarmNetworkAclChanges } from './alarm-network-acl-changes/leaf.ts';
import { alarmOrganizationChanges } from './alarm-organization-changes/leaf.ts';
import { alarmRootUse } from './alarm-root-use/leaf.ts';
import { alarmRouteChanges } from './alarm-route-changes/leaf.ts';
import { alarmSecurityGroupChanges } from './alarm-security-group-changes/leaf.ts';
import { alarmSignInWithoutMfa } from './alarm-sign-in-without-mfa/leaf.ts';
import { alarmUnauthorizedCalls } from './alarm-unauthorized-calls/leaf.ts';
import { alarmVpcChanges } from './alarm-vpc-changes/leaf.ts';
import { apigatewayHttpAccessLogs } from './apigateway-http-access-logs/leaf.ts';
import { apigatewayHttpAuthorization } from './apigateway-http-authorization/leaf.ts';
import { apigatewayRestCacheEncrypted } from './apigateway-rest-cache-encrypted/leaf.ts';
import { apigatewayRestClientCertificate } from './apigateway-rest-client-certificate/leaf.ts';
import { apigatewayRestLogging } from './apigateway-rest-logging/leaf.ts';
import { apigatewayRestTracing } from './apigateway-rest-tracing/leaf.ts';
import { apigatewayRestWaf } from './apigateway-rest-waf/leaf.ts';
import { autoscalingGroupElbHealthCheck } from './autoscaling-group-elb-health-check/leaf.ts';
import { autoscalingGroupLaunchTemplate } from './autoscaling-group-launch-template/leaf.ts';
import { autoscalingGroupMultiAz } from './autoscaling-group-multi-az/leaf.ts';
import { autoscalingGroupSeveralTypes } from './autoscaling-group-several-types/leaf.ts';
import { autoscalingLaunchConfigurationImdsv2 } from './autoscaling-launch-configuration-imdsv2/leaf.ts';
import { autoscalingLaunchConfigurationNoPublicIp } from './autoscaling-launch-configuration-no-public-ip/leaf.ts';
import { backupRecoveryPointEncryption } from './backup-recovery-point-encryption/leaf.ts';
import { cloudfrontCustomCertificate } from './cloudfront-custom-certificate/leaf.ts';
import { cloudfrontDefaultRootObject } from './cloudfront-default-root-object/leaf.ts';
import { cloudfrontLogging } from './cloudfront-logging/leaf.ts';
import { cloudfrontOriginAccessControl } from './cloudfront-origin-access-control/leaf.ts';
import { cloudfrontOriginFailover } from './cloudfront-origin-failover/leaf.ts';
import { cloudfrontOriginHttps } from './cloudfront-origin-https/leaf.ts';
import { cloudfrontOriginSslProtocols } from './cloudfront-origin-ssl-protocols/leaf.ts';
import { cloudfrontSni } from './cloudfront-sni/leaf.ts';
import { cloudfrontTlsPolicy } from './cloudfront-tls-policy/leaf.ts';
import { cloudfrontViewerHttps } from './cloudfront-viewer-https/leaf.ts';
import { cloudfrontWaf } from './cloudfront-waf/leaf.ts';
import { cloudtrailBucketLogging } from './cloudtrail-bucket-logging/leaf.ts';
import { cloudtrailBucketPublic } from './cloudtrail-bucket-public/leaf.ts';
import { cloudtrailCloudwatchLogs } from './cloudtrail-cloudwatch-logs/leaf.ts';
import { cloudtrailLogEncryption } from './cloudtrail-log-encryption/leaf.ts';
import { cloudtrailLogValidation } from './cloudtrail-log-validation/leaf.ts';
import { cloudtrailMultiRegionTrail } from './cloudtrail-multi-region-trail/leaf.ts';
import { cloudtrailS3ReadEvents } from './cloudtrail-s3-read-events/leaf.ts';
import { cloudtrailS3WriteEvents } from './cloudtrail-s3-write-events/leaf.ts';
import { cloudwatchAlarmActions } from './cloudwatch-alarm-actions/leaf.ts';
import { cloudwatchAlarmActionsOn } from './cloudwatch-alarm-actions-on/leaf.ts';
import { configGlobalResources } from './config-global-resources/leaf.ts';
import { configRecorder } from './config-recorder/leaf.ts';
import { documentdbAuditLogs } from './documentdb-audit-logs/leaf.ts';
import { documentdbBackups } from './documentdb-backups/leaf.ts';
import { documentdbDeletionProtection } from './documentdb-deletion-protection/leaf.ts';
import { documentdbEncryption } from './documentdb-encryption/leaf.ts';
import { documentdbSnapshotPrivate } from './documentdb-snapshot-private/leaf.ts';
import { documentdbTls } from './documentdb-tls/leaf.ts';
import { dynamodbBackup } from './dynamodb-backup/leaf.ts';
import { dynamodbCapacityScaling } from './dynamodb-capacity-scaling/leaf.ts';
import { dynamodbDeletionProtection } from './dynamodb-deletion-protection/leaf.ts';
import { dynamodbPointInTimeRecovery } from './dynamodb-point-in-time-recovery/leaf.ts';
import { ec2DefaultSecurityGroupClosed } from './ec2-default-security-group-closed/leaf.ts';
import { ec2EbsDefaultEncryption } from './ec2-ebs-default-encryption/leaf.ts';
import { ec2ImageBlockPublicAccess } from './ec2-image-block-public-access/leaf.ts';
import { ec2ImagesPrivate } from './ec2-images-private/leaf.ts';
import { ec2InstanceImdsv2 } from './ec2-instance-imdsv2/leaf.ts';
import { ec2InstanceNoPublicIp } from './ec2-instance-no-public-ip/leaf.ts';
import { ec2InstanceNotParavirtual } from './ec2-instance-not-paravirtual/leaf.ts';
import { ec2InstanceNotStoppedLong } from './ec2-instance-not-stopped-long/leaf.ts';
import { ec2LaunchTemplateImdsv2 } from './ec2-launch-template-imdsv2/leaf.ts';
import { ec2LaunchTemplateNoPublicIp } from './ec2-launch-template-no-public-ip/leaf.ts';
import { ec2ManagedBySsm } from './ec2-managed-by-ssm/leaf.ts';
import { ec2NetworkAclAdminPorts } from './ec2-network-acl-admin-ports/leaf.ts';
import { ec2SecurityGroupAdminPortsIpv4 } from './ec2-security-group-admin-ports-ipv4/leaf.ts';
import { ec2SecurityGroupAdminPortsIpv6 } from './ec2-security-group-admin-ports-ipv6/leaf.ts';
import { ec2SecurityGroupAllTraffic } from './ec2-security-group-all-traffic/leaf.ts';
import { ec2SecurityGroupAuthorizedPorts } from './ec2-security-group-authorized-ports/leaf.ts';
import { ec2SecurityGroupDatabasePorts } from './ec2-security-group-database-ports/leaf.ts';
import { ec2SecurityGroupHighRiskPorts } from './ec2-security-group-high-risk-ports/leaf.ts';
import { ec2SecurityGroupRdp } from './ec2-security-group-rdp/leaf.ts';
import { ec2SecurityGroupSsh } from './ec2-security-group-ssh/leaf.ts';
import { ec2SecurityGroupUnused } from './ec2-security-group-unused/leaf.ts';
import { ec2SnapshotBlockPublicAccess } from './ec2-snapshot-block-public-access/leaf.ts';
import { ec2SnapshotsPrivate } from './ec2-snapshots-private/leaf.ts';
import { ec2SubnetNoAutoPublicIp } from './ec2-subnet-no-auto-public-ip/leaf.ts';
import { ec2TransitGatewayNoAutoAccept } from './ec2-transit-gateway-no-auto-accept/leaf.ts';
import { ec2VolumesEncrypted } from './ec2-volumes-encrypted/leaf.ts';
import { ec2VpcBlockPublicAccess } from './ec2-vpc-block-public-access/leaf.ts';
import { ec2VpcEndpoint } from './ec2-vpc-endpoint/leaf.ts';
import { ec2VpnTunnelsUp } from './ec2-vpn-tunnels-up/leaf.ts';
import { ecrImageScanning } from './ecr-image-scanning/leaf.ts';
import { ecrLifecyclePolicy } from './ecr-lifecycle-policy/leaf.ts';
import { ecrRepositoryPrivate } from './ecr-repository-private/leaf.ts';
import { ecrTagImmutability } from './ecr-tag-immutability/leaf.ts';
import { ecsClusterInsights } from './ecs-cluster-insights/leaf.ts';
import { ecsContainerLogging } from './ecs-container-logging/leaf.ts';
import { ecsContainerPrivileged } from './ecs-container-privileged/leaf.ts';
import { ecsContainerReadOnly } from './ecs-container-read-only/leaf.ts';
import { ecsContainerSecrets } from './ecs-container-secrets/leaf.ts';
import { ecsContainerUser } from './ecs-container-user/leaf.ts';
import { ecsEfsEncryption } from './ecs-efs-encryption/leaf.ts';
import { ecsFargatePlatform } from './ecs-fargate-platform/leaf.ts';
import { ecsServicePublicIp } from './ecs-service-public-ip/leaf.ts';
import { ecsTaskNetworkMode } from './ecs-task-network-mode/leaf.ts';
import { ecsTaskPidMode } from './ecs-task-pid-mode/leaf.ts';
import { ecsTaskSetPublicIp } from './ecs-task-set-public-ip/leaf.ts';
import { ecsWindowsContainerUser } from './ecs-windows-container-user/leaf.ts';
import { efsAccessPointRoot } from './efs-access-point-root/leaf.ts';
import { efsAccessPointUser } from './efs-access-point-user/leaf.ts';
import { efsBackup } from './efs-backup/leaf.ts';
import { efsEncryption } from './efs-encryption/leaf.ts';
import { efsMountTargetSubnet } from './efs-mount-target-subnet/leaf.ts';
import { eksAuditLogging } from './eks-audit-logging/leaf.ts';
import { eksEndpointPrivate } from './eks-endpoint-private/leaf.ts';
import { eksSecretsEncryption } from './eks-secrets-encryption/leaf.ts';
import { eksSupportedVersion } from './eks-supported-version/leaf.ts';
import { elasticacheAuth } from './elasticache-auth/leaf.ts';
import { elasticacheBackups } from './elasticache-backups/leaf.ts';
import { elasticacheEncryption } from './elasticache-encryption/leaf.ts';
import { elasticacheFailover } from './elasticache-failover/leaf.ts';
import { elasticacheMinorUpgrades } from './elasticache-minor-upgrades/leaf.ts';
import { elasticacheSubnetGroup } from './elasticache-subnet-group/leaf.ts';
import { elasticacheTls } from './elasticache-tls/leaf.ts';
import { elbApplicationDesyncMode } from './elb-application-desync-mode/leaf.ts';
import { elbApplicationDropInvalidHeaders } from './elb-application-drop-invalid-headers/leaf.ts';
import { elbApplicationHttpsRedirect } from './elb-application-https-redirect/leaf.ts';
import { elbApplicationLogging } from './elb-application-logging/leaf.ts';
import { elbApplicationWaf } from './elb-application-waf/leaf.ts';
import { elbClassicAcmCertificate } from './elb-classic-acm-certificate/leaf.ts';
import { elbClassicConnectionDraining } from './elb-classic-connection-draining/leaf.ts';
import { elbClassicCrossZone } from './elb-classic-cross-zone/leaf.ts';
import { elbClassicDesyncMode } from './elb-classic-desync-mode/leaf.ts';
import { elbClassicLogging } from './elb-classic-logging/leaf.ts';
import { elbClassicMultiAz } from './elb-classic-multi-az/leaf.ts';
import { elbClassicTlsListeners } from './elb-classic-tls-listeners/leaf.ts';
import { elbClassicTlsPolicy } from './elb-classic-tls-policy/leaf.ts';
import { elbDeletionProtection } from './elb-deletion-protection/leaf.ts';
import { elbListenerTlsPolicy } from './elb-listener-tls-policy/leaf.ts';
import { elbMultiAz } from './elb-multi-az/leaf.ts';
import { guarddutyEc2Runtime } from './guardduty-ec2-runtime/leaf.ts';
import { guarddutyEcsRuntime } from './guardduty-ecs-runtime/leaf.ts';
import { guarddutyEksAuditLogs } from './guardduty-eks-audit-logs/leaf.ts';
import { guarddutyEksRuntime } from './guardduty-eks-runtime/leaf.ts';
import { guarddutyEnabled } from './guardduty-enabled/leaf.ts';
import { guarddutyLambdaProtection } from './guardduty-lambda-protection/leaf.ts';
import { guarddutyMalwareProtection } from './guardduty-malware-protection/leaf.ts';
import { guarddutyRdsProtection } from './guardduty-rds-protection/leaf.ts';
import { guarddutyRuntimeMonitoring } from './guardduty-runtime-monitoring/leaf.ts';
import { guarddutyS3Protection } from './guardduty-s3-protection/leaf.ts';
import { iamAccessAnalyzerExternal } from './iam-access-analyzer-external/leaf.ts';
import { iamCloudshellFullAccess } from './iam-cloudshell-full-access/leaf.ts';
import { iamGroupInlineFullAdmin } from './iam-group-inline-full-admin/leaf.ts';
import { iamPasswordExpiry } from './iam-password-expiry/leaf.ts';
import { iamPasswordLength } from './iam-password-length/leaf.ts';
import { iamPasswordLowercase } from './iam-password-lowercase/leaf.ts';
import { iamPasswordNumbers } from './iam-password-numbers/leaf.ts';
import { iamPasswordReuse } from './iam-password-reuse/leaf.ts';
import { iamPasswordStrength } from './iam-password-strength/leaf.ts';
import { iamPasswordSymbols } from './iam-password-symbols/leaf.ts';
import { iamPasswordUppercase } from './iam-password-uppercase/leaf.ts';
import { iamPolicyFullAdmin } from './iam-policy-full-admin/leaf.ts';
import { iamPolicyServiceWildcard } from './iam-policy-service-wildcard/leaf.ts';
import { iamRoleExternalId } from './iam-role-external-id/leaf.ts';
import { iamRoleInlineFullAdmin } from './iam-role-inline-full-admin/leaf.ts';
import { iamRolePublicTrust } from './iam-role-public-trust/leaf.ts';
import { iamRoleWebIdentitySubject } from './iam-role-web-identity-subject/leaf.ts';
import { iamSupportRole } from './iam-support-role/leaf.ts';
import { iamUserPolicies } from './iam-user-policies/leaf.ts';
import { inspectorEc2 } from './inspector-ec2/leaf.ts';
import { inspectorEcr } from './inspector-ecr/leaf.ts';
import { inspectorLambda } from './inspector-lambda/leaf.ts';
import { inspectorLambdaCode } from './inspector-lambda-code/leaf.ts';
import { kmsDecryptGroupPolicy } from './kms-decrypt-group-policy/leaf.ts';
import { kmsDecryptManagedPolicy } from './kms-decrypt-managed-policy/leaf.ts';
import { kmsDecryptRolePolicy } from './kms-decrypt-role-policy/leaf.ts';
import { kmsDecryptUserPolicy } from './kms-decrypt-user-policy/leaf.ts';
import { kmsKeyDeletion } from './kms-key-deletion/leaf.ts';
import { kmsKeyPublic } from './kms-key-public/leaf.ts';
import { kmsKeyRotation } from './kms-key-rotation/leaf.ts';
import { lambdaEnvironmentSecrets } from './lambda-environment-secrets/leaf.ts';
import { lambdaFunctionPrivate } from './lambda-function-private/leaf.ts';
import { lambdaInVpc } from './lambda-in-vpc/leaf.ts';
import { lambdaMultiAz } from './lambda-multi-az/leaf.ts';
import { lambdaRuntimeSupported } from './lambda-runtime-supported/leaf.ts';
import { lambdaTracing } from './lambda-tracing/leaf.ts';
import { lambdaUrlAuthentication } from './lambda-url-authentication/leaf.ts';
import { logGroupRetention } from './log-group-retention/leaf.ts';
import { neptuneAuditLogs } from './neptune-audit-logs/leaf.ts';
import { neptuneBackups } from './neptune-backups/leaf.ts';
import { neptuneCopyTags } from './neptune-copy-tags/leaf.ts';
import { neptuneDeletionProtection } from './neptune-deletion-protection/leaf.ts';
import { neptuneEncryption } from './neptune-encryption/leaf.ts';
import { neptuneIamAuthentication } from './neptune-iam-authentication/leaf.ts';
import { neptuneMultiAz } from './neptune-multi-az/leaf.ts';
import { neptuneSnapshotEncryption } from './neptune-snapshot-encryption/leaf.ts';
import { neptuneSnapshotPrivate } from './neptune-snapshot-private/leaf.ts';
import { opensearchAuditLogs } from './opensearch-audit-logs/leaf.ts';
import { opensearchDataNodes } from './opensearch-data-nodes/leaf.ts';
import { opensearchEncryption } from './opensearch-encryption/leaf.ts';
import { opensearchErrorLogs } from './opensearch-error-logs/leaf.ts';
import { opensearchFineGrainedAccess } from './opensearch-fine-grained-access/leaf.ts';
import { opensearchInVpc } from './opensearch-in-vpc/leaf.ts';
import { opensearchNodeEncryption } from './opensearch-node-encryption/leaf.ts';
import { opensearchSoftwareUpdate } from './opensearch-software-update/leaf.ts';
import { opensearchTls } from './opensearch-tls/leaf.ts';
import { organizationsAccountStays } from './organizations-account-stays/leaf.ts';
import { organizationsScpEnabled } from './organizations-scp-enabled/leaf.ts';
import { organizationsSecurityDelegated } from './organizations-security-delegated/leaf.ts';
import { rdsAuroraBacktracking } from './rds-aurora-backtracking/leaf.ts';
import { rdsAuroraMysqlAuditLogs } from './rds-aurora-mysql-audit-logs/leaf.ts';
import { rdsAuroraMysqlAuditing } from './rds-aurora-mysql-auditing/leaf.ts';
import { rdsAuroraPostgresqlLogs } from './rds-aurora-postgresql-logs/leaf.ts';
import { rdsClusterAdminName } from './rds-cluster-admin-name/leaf.ts';
import { rdsClusterBackups } from './rds-cluster-backups/leaf.ts';
import { rdsClusterCopyTags } from './rds-cluster-copy-tags/leaf.ts';
import { rdsClusterDefaultPort } from './rds-cluster-default-port/leaf.ts';
import { rdsClusterDeletionProtection } from './rds-cluster-deletion-protection/leaf.ts';
import { rdsClusterEncryption } from './rds-cluster-encryption/leaf.ts';
import { rdsClusterEvents } from './rds-cluster-events/leaf.ts';
import { rdsClusterIamAuthentication } from './rds-cluster-iam-authentication/leaf.ts';
import { rdsClusterMinorUpgrades } from './rds-cluster-minor-upgrades/leaf.ts';
import { rdsClusterMultiAz } from './rds-cluster-multi-az/leaf.ts';
import { rdsClusterSnapshotEncryption } from './rds-cluster-snapshot-encryption/leaf.ts';
import { rdsClusterSnapshotPrivate } from './rds-cluster-snapshot-private/leaf.ts';
import { rdsInstanceAdminName } from './rds-instance-admin-name/leaf.ts';
import { rdsInstanceBackupPlan } from './rds-instance-backup-plan/leaf.ts';
import { rdsInstanceBackups } from './rds-instance-backups/leaf.ts';
import { rdsInstanceCopyTags } from './rds-instance-copy-tags/leaf.ts';
import { rdsInstanceDefaultPort } from './rds-instance-default-port/leaf.ts';
import { rdsInstanceDeletionProtection } from './rds-instance-deletion-protection/leaf.ts';
import { rdsInstanceEvents } from './rds-instance-events/leaf.ts';
import { rdsInstanceIamAuthentication } from './rds-instance-iam-authentication/leaf.ts';
import { rdsInstanceLogs } from './rds-instance-logs/leaf.ts';
import { rdsInstanceMinorUpgrades } from './rds-instance-minor-upgrades/leaf.ts';
import { rdsInstanceMonitoring } from './rds-instance-monitoring/leaf.ts';
import { rdsInstanceMultiAz } from './rds-instance-multi-az/leaf.ts';
import { rdsInstancePrivate } from './rds-instance-private/leaf.ts';
import { rdsInstanceTls } from './rds-instance-tls/leaf.ts';
import { rdsMariadbLogs } from './rds-mariadb-logs/leaf.ts';
import { rdsParameterGroupEvents } from './rds-parameter-group-events/leaf.ts';
import { rdsPostgresqlLogs } from './rds-postgresql-logs/leaf.ts';
import { rdsProxyTls } from './rds-proxy-tls/leaf.ts';
import { rdsSecurityGroupEvents } from './rds-security-group-events/leaf.ts';
import { rdsSnapshotEncryption } from './rds-snapshot-encryption/leaf.ts';
import { rdsSnapshotPrivate } from './rds-snapshot-private/leaf.ts';
import { rdsSqlserverLogs } from './rds-sqlserver-logs/leaf.ts';
import { rdsStorageEncryption } from './rds-storage-encryption/leaf.ts';
import { redshiftAdminName } from './redshift-admin-name/leaf.ts';
import { redshiftAuditLogs } from './redshift-audit-logs/leaf.ts';
import { redshiftEncryption } from './redshift-encryption/leaf.ts';
import { redshiftPrivate } from './redshift-private/leaf.ts';
import { redshiftSnapshots } from './redshift-snapshots/leaf.ts';
import { redshiftTls } from './redshift-tls/leaf.ts';
import { redshiftVersionUpgrades } from './redshift-version-upgrades/leaf.ts';
import { redshiftVpcRouting } from './redshift-vpc-routing/leaf.ts';
import { s3AccessPointPublicAccessBlock } from './s3-access-point-public-access-block/leaf.ts';
import { s3AccountPublicAccessBlock } from './s3-account-public-access-block/leaf.ts';
import { s3BucketAclUnused } from './s3-bucket-acl-unused/leaf.ts';
import { s3BucketCrossAccountControl } from './s3-bucket-cross-account-control/leaf.ts';
import { s3BucketEventNotifications } from './s3-bucket-event-notifications/leaf.ts';
import { s3BucketKmsEncryption } from './s3-bucket-kms-encryption/leaf.ts';
import { s3BucketLifecycle } from './s3-bucket-lifecycle/leaf.ts';
import { s3BucketLogging } from './s3-bucket-logging/leaf.ts';
import { s3BucketMfaDelete } from './s3-bucket-mfa-delete/leaf.ts';
import { s3BucketObjectLock } from './s3-bucket-object-lock/leaf.ts';
import { s3BucketPublicAccessBlock } from './s3-bucket-public-access-block/leaf.ts';
import { s3BucketPublicRead } from './s3-bucket-public-read/leaf.ts';
import { s3BucketPublicWrite } from './s3-bucket-public-write/leaf.ts';
import { s3BucketSslOnly } from './s3-bucket-ssl-only/leaf.ts';
import { s3BucketVersioning } from './s3-bucket-versioning/leaf.ts';
import { s3MultiRegionAccessPointBlock } from './s3-multi-region-access-point-block/leaf.ts';
import { secretRotatedRecently } from './secret-rotated-recently/leaf.ts';
import { secretRotation } from './secret-rotation/leaf.ts';
import { secretRotationSucceeds } from './secret-rotation-succeeds/leaf.ts';
import { secretUnused } from './secret-unused/leaf.ts';
import { securityhubEnabled } from './securityhub-enabled/leaf.ts';
import { snsTopicEncryption } from './sns-topic-encryption/leaf.ts';
import { snsTopicPublic } from './sns-topic-public/leaf.ts';
import { sqsQueueEncryption } from './sqs-queue-encryption/leaf.ts';
import { sqsQueuePublic } from './sqs-queue-public/leaf.ts';
import { ssmAssociationCompliance } from './ssm-association-compliance/leaf.ts';
import { ssmDocumentPublic } from './ssm-document-public/leaf.ts';
import { ssmPatchCompliance } from './ssm-patch-compliance/leaf.ts';
import { ssmPublicSharingBlocked } from './ssm-public-sharing-blocked/leaf.ts';
import { vpcFlowLogs } from './vpc-flow-logs/leaf.ts';
import { wafRuleGroupMetrics } from './waf-rule-group-metrics/leaf.ts';
import { wafWebAclLogging } from './waf-web-acl-logging/leaf.ts';
import { wafWebAclNotEmpty } from './waf-web-acl-not-empty/leaf.ts';

/** Every control, by id. */
export const CONTROLS = [
  accountInOrganization,
  accountSecurityContact,
  acmCertificateExpiry,
  acmKeyLength,
  alarmBucketPolicyChanges,
  alarmCloudtrailChanges,
  alarmConfigChanges,
  alarmConsoleFailures,
  alarmGatewayChanges,
  alarmIamPolicyChanges,
  alarmKeyDeletion,
  alarmNetworkAclChanges,
  alarmOrganizationChanges,
  alarmRootUse,
  alarmRouteChanges,
  alarmSecurityGroupChanges,
  alarmSignInWithoutMfa,
  alarmUnauthorizedCalls,
  alarmVpcChanges,
  apigatewayHttpAccessLogs,
  apigatewayHttpAuthorization,
  apigatewayRestCacheEncrypted,
  apigatewayRestClientCertificate,
  apigatewayRestLogging,
  apigatewayRestTracing,
  apigatewayRestWaf,
  autoscalingGroupElbHealthCheck,
  autoscalingGroupLaunchTemplate,
  autoscalingGroupMultiAz,
  autoscalingGroupSeveralTypes,
  autoscalingLaunchConfigurationImdsv2,
  autoscalingLaunchConfigurationNoPublicIp,
  backupRecoveryPointEncryption,
  cloudfrontCustomCertificate,
  cloudfrontDefaultRootObject,
  cloudfrontLogging,
  cloudfrontOriginAccessControl,
  cloudfrontOriginFailover,
  cloudfrontOriginHttps,
  cloudfrontOriginSslProtocols,
  cloudfrontSni,
  cloudfrontTlsPolicy,
  cloudfrontViewerHttps,
  cloudfrontWaf,
  cloudtrailBucketLogging,
  cloudtrailBucketPublic,
  cloudtrailCloudwatchLogs,
  cloudtrailLogEncryption,
  cloudtrailLogValidation,
  cloudtrailMultiRegionTrail,
  cloudtrailS3ReadEvents,
  cloudtrailS3WriteEvents,
  cloudwatchAlarmActions,
  cloudwatchAlarmActionsOn,
  configGlobalResources,
  configRecorder,
  documentdbAuditLogs,
  documentdbBackups,
  documentdbDeletionProtection,
  documentdbEncryption,
  documentdbSnapshotPrivate,
  documentdbTls,
  dynamodbBackup,
  dynamodbCapacityScaling,
  dynamodbDeletionProtection,
  dynamodbPointInTimeRecovery,
  ec2DefaultSecurityGroupClosed,
  ec2EbsDefaultEncryption,
  ec2ImageBlockPublicAccess,
  ec2ImagesPrivate,
  ec2InstanceImdsv2,
  ec2InstanceNoPublicIp,
  ec2InstanceNotParavirtual,
  ec2InstanceNotStoppedLong,
  ec2LaunchTemplateImdsv2,
  ec2LaunchTemplateNoPublicIp,
  ec2ManagedBySsm,
  ec2NetworkAclAdminPorts,
  ec2SecurityGroupAdminPortsIpv4,
  ec2SecurityGroupAdminPortsIpv6,
  ec2SecurityGroupAllTraffic,
  ec2SecurityGroupAuthorizedPorts,
  ec2SecurityGroupDatabasePorts,
  ec2SecurityGroupHighRiskPorts,
  ec2SecurityGroupRdp,
  ec2SecurityGroupSsh,
  ec2SecurityGroupUnused,
  ec2SnapshotBlockPublicAccess,
  ec2SnapshotsPrivate,
  ec2SubnetNoAutoPublicIp,
  ec2TransitGatewayNoAutoAccept,
  ec2VolumesEncrypted,
  ec2VpcBlockPublicAccess,
  ec2VpcEndpoint,
  ec2VpnTunnelsUp,
  ecrImageScanning,
  ecrLifecyclePolicy,
  ecrRepositoryPrivate,
  ecrTagImmutability,
  ecsClusterInsights,
  ecsContainerLogging,
  ecsContainerPrivileged,
  ecsContainerReadOnly,
  ecsContainerSecrets,
  ecsContainerUser,
  ecsEfsEncryption,
  ecsFargatePlatform,
  ecsServicePublicIp,
  ecsTaskNetworkMode,
  ecsTaskPidMode,
  ecsTaskSetPublicIp,
  ecsWindowsContainerUser,
  efsAccessPointRoot,
  efsAccessPointUser,
  efsBackup,
  efsEncryption,
  efsMountTargetSubnet,
  eksAuditLogging,
  eksEndpointPrivate,
  eksSecretsEncryption,
  eksSupportedVersion,
  elasticacheAuth,
  elasticacheBackups,
  elasticacheEncryption,
  elasticacheFailover,
  elasticacheMinorUpgrades,
  elasticacheSubnetGroup,
  elasticacheTls,
  elbApplicationDesyncMode,
  elbApplicationDropInvalidHeaders,
  elbApplicationHttpsRedirect,
  elbApplicationLogging,
  elbApplicationWaf,
  elbClassicAcmCertificate,
  elbClassicConnectionDraining,
  elbClassicCrossZone,
  elbClassicDesyncMode,
  elbClassicLogging,
  elbClassicMultiAz,
  elbClassicTlsListeners,
  elbClassicTlsPolicy,
  elbDeletionProtection,
  elbListenerTlsPolicy,
  elbMultiAz,
  guarddutyEc2Runtime,
  guarddutyEcsRuntime,
  guarddutyEksAuditLogs,
  guarddutyEksRuntime,
  guarddutyEnabled,
  guarddutyLambdaProtection,
  guarddutyMalwareProtection,
  guarddutyRdsProtection,
  guarddutyRuntimeMonitoring,
  guarddutyS3Protection,
  iamAccessAnalyzerExternal,
  iamCloudshellFullAccess,
  iamGroupInlineFullAdmin,
  iamPasswordExpiry,
  iamPasswordLength,
  iamPasswordLowercase,
  iamPasswordNumbers,
  iamPasswordReuse,
  iamPasswordStrength,
  iamPasswordSymbols,
  iamPasswordUppercase,
  iamPolicyFullAdmin,
  iamPolicyServiceWildcard,
  iamRoleExternalId,
  iamRoleInlineFullAdmin,
  iamRolePublicTrust,
  iamRoleWebIdentitySubject,
  iamSupportRole,
  iamUserPolicies,
  inspectorEc2,
  inspectorEcr,
  inspectorLambda,
  inspectorLambdaCode,
  kmsDecryptGroupPolicy,
  kmsDecryptManagedPolicy,
  kmsDecryptRolePolicy,
  kmsDecryptUserPolicy,
  kmsKeyDeletion,
  kmsKeyPublic,
  kmsKeyRotation,
  lambdaEnvironmentSecrets,
  lambdaFunctionPrivate,
  lambdaInVpc,
  lambdaMultiAz,
  lambdaRuntimeSupported,
  lambdaTracing,
  lambdaUrlAuthentication,
  logGroupRetention,
  neptuneAuditLogs,
  neptuneBackups,
  neptuneCopyTags,
  neptuneDeletionProtection,
  neptuneEncryption,
  neptuneIamAuthentication,
  neptuneMultiAz,
  neptuneSnapshotEncryption,
  neptuneSnapshotPrivate,
  opensearchAuditLogs,
  opensearchDataNodes,
  opensearchEncryption,
  opensearchErrorLogs,
  opensearchFineGrainedAccess,
  opensearchInVpc,
  opensearchNodeEncryption,
  opensearchSoftwareUpdate,
  opensearchTls,
  organizationsAccountStays,
  organizationsScpEnabled,
  organizationsSecurityDelegated,
  rdsAuroraBacktracking,
  rdsAuroraMysqlAuditLogs,
  rdsAuroraMysqlAuditing,
  rdsAuroraPostgresqlLogs,
  rdsClusterAdminName,
  rdsClusterBackups,
  rdsClusterCopyTags,
  rdsClusterDefaultPort,
  rdsClusterDeletionProtection,
  rdsClusterEncryption,
  rdsClusterEvents,
  rdsClusterIamAuthentication,
  rdsClusterMinorUpgrades,
  rdsClusterMultiAz,
  rdsClusterSnapshotEncryption,
  rdsClusterSnapshotPrivate,
  rdsInstanceAdminName,
  rdsInstanceBackupPlan,
  rdsInstanceBackups,
  rdsInstanceCopyTags,
  rdsInstanceDefaultPort,
  rdsInstanceDeletionProtection,
  rdsInstanceEvents,
  rdsInstanceIamAuthentication,
  rdsInstanceLogs,
  rdsInstanceMinorUpgrades,
  rdsInstanceMonitoring,
  rdsInstanceMultiAz,
  rdsInstancePrivate,
  rdsInstanceTls,
  rdsMariadbLogs,
  rdsParameterGroupEvents,
  rdsPostgresqlLogs,
  rdsProxyTls,
  rdsSecurityGroupEvents,
  rdsSnapshotEncryption,
  rdsSnapshotPrivate,
  rdsSqlserverLogs,
  rdsStorageEncryption,
  redshiftAdminName,
  redshiftAuditLogs,
  redshiftEncryption,
  redshiftPrivate,
  redshiftSnapshots,
  redshiftTls,
  redshiftVersionUpgrades,
  redshiftVpcRouting,
  s3AccessPointPublicAccessBlock,
  s3AccountPublicAccessBlock,
  s3BucketAclUnused,
  s3BucketCrossAccountControl,
  s3BucketEventNotifications,
  s3BucketKmsEncryption,
  s3BucketLifecycle,
  s3BucketLogging,
  s3BucketMfaDelete,
  s3BucketObjectLock,
  s3BucketPublicAccessBlock,
  s3BucketPublicRead,
  s3BucketPublicWrite,
  s3BucketSslOnly,
  s3BucketVersioning,
  s3MultiRegionAccessPointBlock,
  secretRotatedRecently,
  secretRotation,
  secretRotationSucceeds,
  secretUnused,
  securityhubEnabled,
  snsTopicEncryption,
  snsTopicPublic,
  sqsQueueEncryption,
  sqsQueuePublic,
  ssmAssociationCompliance,
  ssmDocumentPublic,
  ssmPatchCompliance,
  ssmPublicSharingBlocked,
  vpcFlowLogs,
  wafRuleGroupMetrics,
  wafWebAclLogging,
  wafWebAclNotEmpty,
] as const satisfies readonly AnyControl[];
