import type { AccountAssignment, InstanceMetadata, PermissionSet } from '@aws-sdk/client-sso-admin';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const IDENTITY_CENTER_KINDS = defineKinds({
  'AWS::SSO::Instance': {
    naming: 'cloudformation',
    scope: 'organization',
    call: 'sso:ListInstances',
    answer: 'Instances',
    id: 'InstanceArn',
    arn: 'InstanceArn',
    name: 'Name',
  },
  'AWS::SSO::PermissionSet': {
    naming: 'cloudformation',
    scope: 'organization',
    call: 'sso:DescribePermissionSet',
    answer: 'PermissionSet',
    id: 'PermissionSetArn',
    arn: 'PermissionSetArn',
    name: 'Name',
  },
  'AWS::SSO::Assignment': {
    naming: 'cloudformation',
    scope: 'organization',
    call: 'sso:ListAccountAssignments',
    answer: 'AccountAssignments',
    id: 'AssignmentId',
    arnTemplate: 'arn:{partition}:sso:::assignment/{id}',
  },
});

export interface IdentityCenterConfigurations {
  'AWS::SSO::Instance': Stored<InstanceMetadata>;
  'AWS::SSO::PermissionSet': Stored<PermissionSet>;
  'AWS::SSO::Assignment': Stored<AccountAssignment>;
}
