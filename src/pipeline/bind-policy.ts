import type { OrganizationDirectory } from '#estate/model';
import type { Decisions, OwnerProof } from '#findings';
import type { Instant } from '#kernel';
import { dueDate, findOwner, type Policy, suppressionFor, unknownAccount } from '#policy';

/** A policy applied to one organization at one moment. */
export function bindPolicy(policy: Policy, directory: OrganizationDirectory, at: Instant): Decisions {
  const account = (id: string) => directory.accounts.get(id) ?? unknownAccount(id);
  // Most IAM resources carry no tags: their owner is the same all over the account.
  const untagged = new Map<string, OwnerProof>();
  return {
    owner({ accountId, tags }) {
      const isUntagged = Object.keys(tags).length === 0;
      const known = isUntagged ? untagged.get(accountId) : undefined;
      if (known) return known;
      const proof = findOwner({ tags }, account(accountId), policy);
      if (isUntagged) untagged.set(accountId, proof);
      return proof;
    },
    suppression: (rule, resource) => suppressionFor({ rule, resource }, account(resource.accountId), policy, at),
    due: (severity, openedAt) => dueDate(severity, openedAt, policy),
  };
}
