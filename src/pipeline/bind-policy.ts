import type { OrganizationDirectory } from '#estate/model';
import type { Instant } from '#kernel';
import { decide, type DecisionContext, type Policy, type PolicyDecisions } from '#policy';

/** A policy, and the exceptions that hold, applied to one organization at one moment. */
export function bindPolicy(
  policy: Policy,
  directory: OrganizationDirectory,
  at: Instant,
  more: Pick<DecisionContext, 'rules' | 'exceptions' | 'lapsed'>,
): PolicyDecisions {
  return decide(policy, { at, accounts: directory.accounts, ...more });
}
