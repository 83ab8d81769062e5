import type {
  Account,
  DelegatedAdministrator,
  EnabledServicePrincipal,
  Organization,
  OrganizationalUnit,
  PolicySummary,
  Root,
} from '@aws-sdk/client-organizations';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const ORGANIZATIONS_KINDS = defineKinds({
  'AWS::Organizations::Organization': {
    naming: 'cloudformation',
    scope: 'organization',
    call: 'organizations:DescribeOrganization',
    answer: 'Organization',
    id: 'Id',
    arn: 'Arn',
  },
  'AWS::Organizations::Root': {
    naming: 'own',
    scope: 'organization',
    call: 'organizations:ListRoots',
    answer: 'Roots',
    id: 'Id',
    arn: 'Arn',
    name: 'Name',
  },
  'AWS::Organizations::OrganizationalUnit': {
    naming: 'cloudformation',
    scope: 'organization',
    call: 'organizations:ListOrganizationalUnitsForParent',
    answer: 'OrganizationalUnits',
    id: 'Id',
    arn: 'Arn',
    name: 'Name',
  },
  'AWS::Organizations::Account': {
    naming: 'cloudformation',
    scope: 'organization',
    call: 'organizations:ListAccounts',
    answer: 'Accounts',
    id: 'Id',
    arn: 'Arn',
    name: 'Name',
  },
  'AWS::Organizations::Policy': {
    naming: 'cloudformation',
    scope: 'organization',
    call: 'organizations:ListPolicies',
    answer: 'Policies',
    id: 'Id',
    arn: 'Arn',
    name: 'Name',
  },
  'AWS::Organizations::DelegatedAdministrator': {
    naming: 'own',
    scope: 'organization',
    call: 'organizations:ListDelegatedAdministrators',
    answer: 'DelegatedAdministrators',
    id: 'Id',
    arn: 'Arn',
    name: 'Name',
  },
  'AWS::Organizations::EnabledService': {
    naming: 'own',
    scope: 'organization',
    call: 'organizations:ListAWSServiceAccessForOrganization',
    answer: 'EnabledServicePrincipals',
    id: 'ServicePrincipal',
    arnTemplate: 'arn:{partition}:organizations::{account}:enabled-service/{id}',
  },
  /** `EnabledFeatures` of iam:ListOrganizationsFeatures (`RootCredentialsManagement`, `RootSessions`). */
  'AWS::IAM::OrganizationsFeatures': {
    naming: 'own',
    scope: 'organization',
    call: 'iam:ListOrganizationsFeatures',
    answer: 'EnabledFeatures',
    id: 'OrganizationId',
    arnTemplate: 'arn:{partition}:iam::{account}:organizations-features/{id}',
  },
});

/** Where something hangs in the tree: the collector adds it, the CLI answers do not carry it. */
interface Parented {
  /** Id of the root or organizational unit above; absent when it was not asked. */
  ParentId?: string;
}

export interface OrganizationsConfigurations {
  'AWS::Organizations::Organization': Stored<Organization>;
  'AWS::Organizations::Root': Stored<Root>;
  'AWS::Organizations::OrganizationalUnit': Stored<OrganizationalUnit> & Parented;
  'AWS::Organizations::Account': Stored<Account> & Parented;
  /** `Content` is the policy document as text; `TargetIds` are the roots, units and accounts it is attached to. */
  'AWS::Organizations::Policy': Stored<PolicySummary> & { Content?: string; TargetIds?: string[] };
  /** `ServicePrincipals` from ListDelegatedServicesForAccount. */
  'AWS::Organizations::DelegatedAdministrator': Stored<DelegatedAdministrator> & { ServicePrincipals?: string[] };
  'AWS::Organizations::EnabledService': Stored<EnabledServicePrincipal>;
  'AWS::IAM::OrganizationsFeatures': { OrganizationId?: string; EnabledFeatures: string[] };
}
