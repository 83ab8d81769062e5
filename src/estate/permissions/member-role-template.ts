import type { PolicyDocument } from './read-only-policy.ts';
import { splitPolicy } from './split-policy.ts';

/**
 * A CloudFormation template (JSON, as StackSets take it) that makes the role Yagura assumes in a member account:
 * read-only, trusted by one principal, and only with the external id. The policy is longer than what a role may hold
 * inline, so that it stands in managed policies.
 * Confused deputy: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html (read 2026-11-23)
 */
export function memberRoleTemplate(policy: PolicyDocument, roleName: string, externalId: string | undefined): object {
  const parts = splitPolicy(policy).map((part, index) => [`ReadOnlyPolicy${index + 1}`, part] as const);
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
      ...Object.fromEntries(
        parts.map(([name, PolicyDocument]) => [
          name,
          {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: { Description: 'What Yagura reads of the account.', PolicyDocument },
          },
        ]),
      ),
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
          ManagedPolicyArns: parts.map(([name]) => ({ Ref: name })),
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['YaguraRole', 'Arn'] } } },
  };
}
