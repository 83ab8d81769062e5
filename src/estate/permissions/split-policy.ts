import type { PolicyDocument } from './read-only-policy.ts';

/**
 * Most characters of a managed policy, white space not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (read 2026-11-26)
 */
export const MANAGED_POLICY_SIZE = 6_144;

/** Most managed policies of a role unless AWS was asked for more, from the same page. */
export const MANAGED_POLICIES_PER_ROLE = 10;

/** Characters of a policy as IAM counts them. */
export function policySize(policy: PolicyDocument): number {
  return JSON.stringify(policy).length;
}

/** The policy as managed policies that IAM takes, in order; a statement is never split. */
export function splitPolicy(policy: PolicyDocument, size = MANAGED_POLICY_SIZE): PolicyDocument[] {
  const parts: PolicyDocument[] = [];
  for (const statement of policy.Statement) {
    const last = parts.at(-1);
    const more = last && { ...last, Statement: [...last.Statement, statement] };
    if (more && policySize(more) <= size) parts.splice(-1, 1, more);
    else parts.push({ Version: policy.Version, Statement: [statement] });
  }
  return parts;
}
