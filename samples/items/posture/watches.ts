/** An event the organization wants to hear of at once, as a pattern over CloudTrail's records. */
export interface Watch {
  readonly name: string;
  readonly pattern: string;
  /** Filtered, but nobody is told. */
  readonly silent?: true;
}

/**
 * The alarms of CIS that somebody set up in the management account. What the platform team never got to is not here:
 * gateways, route tables, network ACLs and failed sign-ins.
 */
export const WATCHES: readonly Watch[] = [
  {
    name: 'root-use',
    pattern:
      '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  },
  {
    name: 'unauthorized-calls',
    pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  },
  {
    name: 'sign-in-without-mfa',
    pattern: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
  },
  { name: 'trail-changes', pattern: anyOf('CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging') },
  {
    name: 'iam-policy-changes',
    pattern: anyOf(
      'DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy',
    ),
  },
  {
    name: 'bucket-policy-changes',
    pattern: anyOf(
      'PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication',
      's3',
    ),
  },
  { name: 'key-deletion', pattern: anyOf('DisableKey ScheduleKeyDeletion', 'kms') },
  {
    name: 'config-changes',
    pattern: anyOf(
      'StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder',
      'config',
    ),
    silent: true,
  },
  {
    name: 'organization-changes',
    pattern: anyOf(
      'AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit',
      'organizations',
    ),
  },
  {
    name: 'security-group-changes',
    pattern: anyOf(
      'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup',
    ),
  },
  {
    name: 'vpc-changes',
    pattern: anyOf(
      'CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection AttachClassicLinkVpc DetachClassicLinkVpc DisableVpcClassicLink EnableVpcClassicLink',
    ),
  },
];

/** A pattern that any of the named calls meets, of one service where it matters. */
function anyOf(calls: string, service?: string): string {
  const names = calls
    .split(' ')
    .map((name) => `($.eventName = ${name})`)
    .join(' || ');
  return service === undefined ? `{ ${names} }` : `{ ($.eventSource = "${service}.amazonaws.com") && (${names}) }`;
}
