import { ACCOUNT_KINDS, type AccountConfigurations } from './account.ts';
import { API_GATEWAY_KINDS, type ApiGatewayConfigurations } from './api-gateway.ts';
import { CLOUDFRONT_KINDS, type CloudFrontConfigurations } from './cloudfront.ts';
import { COMPUTE_KINDS, type ComputeConfigurations } from './compute.ts';
import { CONNECTION_KINDS, type ConnectionConfigurations } from './connections.ts';
import { CONTAINER_KINDS, type ContainerConfigurations } from './containers.ts';
import { DATA_SERVICE_KINDS, type DataServiceConfigurations } from './data-services.ts';
import { API_DOMAIN_KINDS, type ApiDomainConfigurations } from './api-domains.ts';
import { BACKUP_KINDS, type BackupConfigurations } from './backups.ts';
import { CLOUDTRAIL_KINDS, type CloudTrailConfigurations } from './cloudtrail.ts';
import { CLOUDWATCH_KINDS, type CloudWatchConfigurations } from './cloudwatch.ts';
import { CONFIG_SERVICE_KINDS, type ConfigServiceConfigurations } from './config-service.ts';
import { DATA_STORE_KINDS, type DataStoreConfigurations } from './data-stores.ts';
import { DETECTION_KINDS, type DetectionConfigurations } from './detection.ts';
import { KEY_AND_SECRET_KINDS, type KeyAndSecretConfigurations } from './keys-and-secrets.ts';
import { MESSAGING_KINDS, type MessagingConfigurations } from './messaging.ts';
import { SYSTEMS_MANAGER_KINDS, type SystemsManagerConfigurations } from './systems-manager.ts';
import type { KindDefinition } from './definition.ts';
import { EC2_FACT_KINDS, type Ec2FactConfigurations } from './ec2-facts.ts';
import { EC2_SETTING_KINDS, type Ec2SettingConfigurations } from './ec2-settings.ts';
import { EC2_STORAGE_KINDS, type Ec2StorageConfigurations } from './ec2-storage.ts';
import { GLOBAL_ACCELERATOR_KINDS, type GlobalAcceleratorConfigurations } from './global-accelerator.ts';
import { IAM_KINDS, type IamConfigurations } from './iam.ts';
import { IDENTITY_CENTER_KINDS, type IdentityCenterConfigurations } from './identity-center.ts';
import { LOAD_BALANCING_KINDS, type LoadBalancingConfigurations } from './load-balancing.ts';
import { NETWORK_KINDS, type NetworkConfigurations } from './network.ts';
import { NETWORK_FIREWALL_KINDS, type NetworkFirewallConfigurations } from './network-firewall.ts';
import { NETWORK_SHARING_KINDS, type NetworkSharingConfigurations } from './network-sharing.ts';
import { ORGANIZATIONS_KINDS, type OrganizationsConfigurations } from './organizations.ts';
import { RDS_KINDS, type RdsConfigurations } from './rds.ts';
import { S3_KINDS, type S3Configurations } from './s3.ts';
import { SCALING_KINDS, type ScalingConfigurations } from './scaling.ts';
import { TRANSIT_KINDS, type TransitConfigurations } from './transit.ts';
import { VERIFIED_ACCESS_KINDS, type VerifiedAccessConfigurations } from './verified-access.ts';
import { VPC_LATTICE_KINDS, type VpcLatticeConfigurations } from './vpc-lattice.ts';
import { WAF_KINDS, type WafConfigurations } from './waf.ts';

export type { KindDefinition } from './definition.ts';
export type { AccessKey, AccountSummary, StoredCredentialReport } from './iam.ts';
export type { StoredInstance } from './compute.ts';
export type { BucketDetails } from './s3.ts';
export type { StoredKey } from './keys-and-secrets.ts';
export type { StoredTrail } from './cloudtrail.ts';
export type { StoredRuleGroup, StoredWebAcl } from './waf.ts';
export type { Stored } from './stored.ts';

/** Every kind Yagura knows, by resource type. */
const KIND_TABLE = {
  ...ORGANIZATIONS_KINDS,
  ...IAM_KINDS,
  ...IDENTITY_CENTER_KINDS,
  ...ACCOUNT_KINDS,
  ...S3_KINDS,
  ...COMPUTE_KINDS,
  ...NETWORK_KINDS,
  ...EC2_FACT_KINDS,
  ...TRANSIT_KINDS,
  ...CONNECTION_KINDS,
  ...LOAD_BALANCING_KINDS,
  ...EC2_SETTING_KINDS,
  ...EC2_STORAGE_KINDS,
  ...SCALING_KINDS,
  ...CLOUDFRONT_KINDS,
  ...API_GATEWAY_KINDS,
  ...WAF_KINDS,
  ...DATA_SERVICE_KINDS,
  ...RDS_KINDS,
  ...CONTAINER_KINDS,
  ...BACKUP_KINDS,
  ...CLOUDTRAIL_KINDS,
  ...CLOUDWATCH_KINDS,
  ...CONFIG_SERVICE_KINDS,
  ...DATA_STORE_KINDS,
  ...DETECTION_KINDS,
  ...KEY_AND_SECRET_KINDS,
  ...MESSAGING_KINDS,
  ...SYSTEMS_MANAGER_KINDS,
  ...NETWORK_SHARING_KINDS,
  ...VERIFIED_ACCESS_KINDS,
  ...API_DOMAIN_KINDS,
  ...GLOBAL_ACCELERATOR_KINDS,
  ...VPC_LATTICE_KINDS,
  ...NETWORK_FIREWALL_KINDS,
};

export type Kind = keyof typeof KIND_TABLE;

interface Configurations
  extends OrganizationsConfigurations,
    IamConfigurations,
    IdentityCenterConfigurations,
    AccountConfigurations,
    S3Configurations,
    ComputeConfigurations,
    NetworkConfigurations,
    Ec2FactConfigurations,
    TransitConfigurations,
    ConnectionConfigurations,
    LoadBalancingConfigurations,
    Ec2SettingConfigurations,
    Ec2StorageConfigurations,
    ScalingConfigurations,
    CloudFrontConfigurations,
    ApiGatewayConfigurations,
    WafConfigurations,
    DataServiceConfigurations,
    RdsConfigurations,
    ContainerConfigurations,
    BackupConfigurations,
    CloudTrailConfigurations,
    CloudWatchConfigurations,
    ConfigServiceConfigurations,
    DataStoreConfigurations,
    DetectionConfigurations,
    KeyAndSecretConfigurations,
    MessagingConfigurations,
    SystemsManagerConfigurations,
    NetworkSharingConfigurations,
    VerifiedAccessConfigurations,
    ApiDomainConfigurations,
    GlobalAcceleratorConfigurations,
    VpcLatticeConfigurations,
    NetworkFirewallConfigurations {}

/** The type of `configuration` for a kind. */
export type ConfigurationOf<K extends Kind> = Configurations[K];

export const KINDS: readonly Kind[] = Object.keys(KIND_TABLE) as Kind[];

export function isKind(type: string): type is Kind {
  return Object.hasOwn(KIND_TABLE, type);
}

export function kindDefinition(kind: Kind): KindDefinition {
  return { type: kind, ...KIND_TABLE[kind] };
}
