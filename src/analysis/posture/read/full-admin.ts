import { type PolicyDocument, speaksOfAction, type Statement } from './policy-document.ts';
import { fitsWildcard } from './wildcard.ts';

/** Whoever may do all of these to everything may do anything: data, machines, and giving itself the rest. */
const PROBES = [
  'iam:CreatePolicyVersion',
  'iam:AttachRolePolicy',
  'iam:CreateAccessKey',
  'iam:PassRole',
  'sts:AssumeRole',
  's3:GetObject',
  's3:DeleteBucket',
  'ec2:RunInstances',
  'kms:Decrypt',
  'lambda:UpdateFunctionCode',
  'cloudtrail:StopLogging',
  'organizations:DescribeOrganization',
];

/**
 * Whether a policy gives every action on every resource, however it is spelled: `*`, `*:*`, all services one by one,
 * `NotAction`. A condition on an Allow does not make it less; a Deny without condition does.
 */
export function grantsEverything({ statements }: PolicyDocument): boolean {
  const allows = statements.filter((statement) => statement.effect === 'Allow' && isForAll(statement));
  const denials = statements.filter(
    (statement) => statement.effect === 'Deny' && isForAll(statement) && statement.conditions.length === 0,
  );
  return PROBES.every(
    (action) =>
      allows.some((statement) => speaksOfAction(statement, action)) &&
      !denials.some((statement) => speaksOfAction(statement, action)),
  );
}

/** A resource that no policy names: only what speaks of everything speaks of it. */
const ANY_RESOURCE = 'arn:aws:any:any:000000000000:any/thing';

function isForAll({ resources, notResources }: Statement): boolean {
  if (notResources !== undefined) return !notResources.some((pattern) => fitsWildcard(pattern, ANY_RESOURCE));
  return resources.some((pattern) => fitsWildcard(pattern, ANY_RESOURCE));
}
