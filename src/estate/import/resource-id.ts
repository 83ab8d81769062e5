import type { Kind, KindDefinition } from '../model/index.ts';
import { type Members, textOf } from './members.ts';

/** Kinds of which an account has one: the account's id is theirs. */
const ONE_PER_ACCOUNT: ReadonlySet<Kind> = new Set<Kind>([
  'AWS::IAM::CredentialReport',
  'AWS::IAM::AccountSummary',
  'AWS::IAM::PasswordPolicy',
]);

/** Ids that no single member holds; the same as the collectors make. */
const COMPUTED: Partial<Record<Kind, (configuration: Members, accountId: string) => string | undefined>> = {
  'AWS::IAM::OrganizationsFeatures': (features, accountId) => textOf(features, 'OrganizationId') ?? accountId,
  'AWS::SSO::Assignment': (assignment) =>
    joined(
      textOf(assignment, 'AccountId'),
      textOf(assignment, 'PermissionSetArn')?.split('/').at(-1),
      textOf(assignment, 'PrincipalType'),
      textOf(assignment, 'PrincipalId'),
    ),
  'AWS::ECR::Image': (image) => joined(textOf(image, 'repositoryName'), textOf(image, 'imageDigest')),
  'AWS::EC2::Tag': (tag) => joined(textOf(tag, 'ResourceId'), textOf(tag, 'Key')),
  'AWS::EC2::SecurityGroupVpcAssociation': (one) => joined(textOf(one, 'GroupId'), textOf(one, 'VpcId')),
  'AWS::WAFv2::ManagedRuleGroup': (group) =>
    joined(
      textOf(group, 'Scope'),
      textOf(group, 'VendorName'),
      textOf(group, 'Name'),
      textOf(group, 'Version') ?? 'default',
    ),
  // An address of EC2-Classic has no allocation.
  'AWS::EC2::EIP': (address) => textOf(address, 'AllocationId') ?? textOf(address, 'PublicIp'),
};

/** The id of a resource inside its account, region and kind; undefined when the configuration does not tell. */
export function resourceIdOf(kind: Kind, definition: KindDefinition, configuration: Members, accountId: string) {
  if (ONE_PER_ACCOUNT.has(kind)) return accountId;
  const computed = COMPUTED[kind];
  return computed ? computed(configuration, accountId) : textOf(configuration, definition.id);
}

/** Whether a configuration carries everything by which its kind is known. */
export function bearsSigns(kind: Kind, definition: KindDefinition, configuration: Members): boolean {
  const { arn, sign } = definition;
  return (
    resourceIdOf(kind, definition, configuration, 'any') !== undefined &&
    (arn === undefined || textOf(configuration, arn) !== undefined) &&
    (sign === undefined || Object.hasOwn(configuration, sign))
  );
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('/');
}
