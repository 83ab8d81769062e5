import type {
  AccessKeyLastUsed,
  AccessKeyMetadata,
  GetCredentialReportResponse,
  GroupDetail,
  ManagedPolicyDetail,
  MFADevice,
  PasswordPolicy,
  RoleDetail,
  ServerCertificateMetadata,
  ServiceSpecificCredentialMetadata,
  UserDetail,
} from '@aws-sdk/client-iam';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const IAM_KINDS = defineKinds({
  'AWS::IAM::CredentialReport': {
    naming: 'own',
    scope: 'account',
    call: 'iam:GetCredentialReport',
    answer: 'Content',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:iam::{account}:root',
  },
  'AWS::IAM::AccountSummary': {
    naming: 'own',
    scope: 'account',
    call: 'iam:GetAccountSummary',
    answer: 'SummaryMap',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:iam::{account}:root',
  },
  'AWS::IAM::PasswordPolicy': {
    naming: 'own',
    scope: 'account',
    call: 'iam:GetAccountPasswordPolicy',
    answer: 'PasswordPolicy',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:iam::{account}:root',
  },
  'AWS::IAM::User': {
    naming: 'config',
    scope: 'account',
    call: 'iam:GetAccountAuthorizationDetails',
    answer: 'UserDetailList',
    id: 'UserId',
    arn: 'Arn',
    name: 'UserName',
  },
  'AWS::IAM::Group': {
    naming: 'config',
    scope: 'account',
    call: 'iam:GetAccountAuthorizationDetails',
    answer: 'GroupDetailList',
    id: 'GroupId',
    arn: 'Arn',
    name: 'GroupName',
  },
  'AWS::IAM::Role': {
    naming: 'config',
    scope: 'account',
    call: 'iam:GetAccountAuthorizationDetails',
    answer: 'RoleDetailList',
    id: 'RoleId',
    arn: 'Arn',
    name: 'RoleName',
  },
  'AWS::IAM::Policy': {
    naming: 'config',
    scope: 'account',
    call: 'iam:GetAccountAuthorizationDetails',
    answer: 'Policies',
    id: 'PolicyId',
    arn: 'Arn',
    name: 'PolicyName',
  },
  'AWS::IAM::AccessKey': {
    naming: 'cloudformation',
    scope: 'account',
    call: 'iam:ListAccessKeys',
    answer: 'AccessKeyMetadata',
    id: 'AccessKeyId',
    arnTemplate: 'arn:{partition}:iam::{account}:access-key/{id}',
  },
  'AWS::IAM::MFADevice': {
    naming: 'own',
    scope: 'account',
    call: 'iam:ListMFADevices',
    answer: 'MFADevices',
    id: 'SerialNumber',
    arnTemplate: 'arn:{partition}:iam::{account}:mfa-device/{id}',
  },
  'AWS::IAM::ServiceSpecificCredential': {
    naming: 'own',
    scope: 'account',
    call: 'iam:ListServiceSpecificCredentials',
    answer: 'ServiceSpecificCredentials',
    id: 'ServiceSpecificCredentialId',
    arnTemplate: 'arn:{partition}:iam::{account}:service-specific-credential/{id}',
  },
  'AWS::IAM::ServerCertificate': {
    naming: 'cloudformation',
    scope: 'account',
    call: 'iam:ListServerCertificates',
    answer: 'ServerCertificateMetadataList',
    id: 'ServerCertificateId',
    arn: 'Arn',
    name: 'ServerCertificateName',
  },
});

/** `SummaryMap` of GetAccountSummary: counts and 0/1 flags such as `AccountAccessKeysPresent`. */
export type AccountSummary = Readonly<Record<string, number>>;

/** `Content` is the CSV as text (the SDK answers bytes, the CLI base64: both are decoded before storing). */
export interface StoredCredentialReport extends Omit<Stored<GetCredentialReportResponse>, 'Content'> {
  Content: string;
}

/** ListAccessKeys joined with GetAccessKeyLastUsed of the same key; `LastUsed` is absent when it was not asked. */
export type AccessKey = Stored<AccessKeyMetadata> & { LastUsed?: Stored<AccessKeyLastUsed> };

export interface IamConfigurations {
  'AWS::IAM::CredentialReport': StoredCredentialReport;
  'AWS::IAM::AccountSummary': AccountSummary;
  'AWS::IAM::PasswordPolicy': Stored<PasswordPolicy>;
  'AWS::IAM::User': Stored<UserDetail>;
  'AWS::IAM::Group': Stored<GroupDetail>;
  'AWS::IAM::Role': Stored<RoleDetail>;
  'AWS::IAM::Policy': Stored<ManagedPolicyDetail>;
  'AWS::IAM::AccessKey': AccessKey;
  'AWS::IAM::MFADevice': Stored<MFADevice>;
  'AWS::IAM::ServiceSpecificCredential': Stored<ServiceSpecificCredentialMetadata>;
  'AWS::IAM::ServerCertificate': Stored<ServerCertificateMetadata>;
}
