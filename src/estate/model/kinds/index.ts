import { COMPUTE_KINDS, type ComputeConfigurations } from './compute.ts';
import { CONNECTION_KINDS, type ConnectionConfigurations } from './connections.ts';
import { DATA_SERVICE_KINDS, type DataServiceConfigurations } from './data-services.ts';
import type { KindDefinition } from './definition.ts';
import { EC2_FACT_KINDS, type Ec2FactConfigurations } from './ec2-facts.ts';
import { IAM_KINDS, type IamConfigurations } from './iam.ts';
import { IDENTITY_CENTER_KINDS, type IdentityCenterConfigurations } from './identity-center.ts';
import { LOAD_BALANCING_KINDS, type LoadBalancingConfigurations } from './load-balancing.ts';
import { NETWORK_KINDS, type NetworkConfigurations } from './network.ts';
import { ORGANIZATIONS_KINDS, type OrganizationsConfigurations } from './organizations.ts';
import { TRANSIT_KINDS, type TransitConfigurations } from './transit.ts';

export type { KindDefinition } from './definition.ts';
export type { AccessKey, AccountSummary, StoredCredentialReport } from './iam.ts';
export type { StoredInstance } from './compute.ts';
export type { Stored } from './stored.ts';

/** Every kind Yagura knows, by resource type. */
const KIND_TABLE = {
  ...ORGANIZATIONS_KINDS,
  ...IAM_KINDS,
  ...IDENTITY_CENTER_KINDS,
  ...COMPUTE_KINDS,
  ...NETWORK_KINDS,
  ...EC2_FACT_KINDS,
  ...TRANSIT_KINDS,
  ...CONNECTION_KINDS,
  ...LOAD_BALANCING_KINDS,
  ...DATA_SERVICE_KINDS,
};

export type Kind = keyof typeof KIND_TABLE;

interface Configurations
  extends OrganizationsConfigurations,
    IamConfigurations,
    IdentityCenterConfigurations,
    ComputeConfigurations,
    NetworkConfigurations,
    Ec2FactConfigurations,
    TransitConfigurations,
    ConnectionConfigurations,
    LoadBalancingConfigurations,
    DataServiceConfigurations {}

/** The type of `configuration` for a kind. */
export type ConfigurationOf<K extends Kind> = Configurations[K];

export const KINDS: readonly Kind[] = Object.keys(KIND_TABLE) as Kind[];

export function isKind(type: string): type is Kind {
  return Object.hasOwn(KIND_TABLE, type);
}

export function kindDefinition(kind: Kind): KindDefinition {
  return { type: kind, ...KIND_TABLE[kind] };
}
