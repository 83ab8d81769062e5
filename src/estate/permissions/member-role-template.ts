import type { PolicyDocument } from './read-only-policy.ts';

/**
 * A CloudFormation template (JSON, as StackSets take it) that makes the role Yagura assumes in a member account:
 * read-only, trusted by one principal, and only with the external id.
 * Confused deputy: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html (read 2026-11-23)
 */
export function memberRoleTemplate(policy: PolicyDocument, roleName: string, externalId: string | undefined): object {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Read-only role for Yagura. Deploy it as a service-managed StackSet to every account.',
    Parameters: {
      TrustedPrincipalArn: {
        Type: 'String',
        Description: 'ARN of the user or role that runs Yagura.',
        AllowedPattern: '^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/.+$',
      },
      ExternalId: {
        Type: 'String',
        NoEcho: true,
        MinLength: 8,
        Description: 'The value given to Yagura as --external-id.',
        ...(externalId === undefined ? {} : { Default: externalId }),
      },
    },
    Resources: {
      YaguraRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: roleName.split('/').at(-1),
          Path: `/${roleName.split('/').slice(0, -1).join('/')}/`.replaceAll('//', '/'),
          MaxSessionDuration: 3600,
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: { Ref: 'TrustedPrincipalArn' } },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
              },
            ],
          },
          Policies: [{ PolicyName: 'YaguraReadOnly', PolicyDocument: policy }],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['YaguraRole', 'Arn'] } } },
  };
}
