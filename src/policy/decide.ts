import { type Decisions, EXCEPTION_PREFIX, type OwnerProof } from '#findings';
import type { Instant, TextParams } from '#kernel';
import { isOffInAccount } from './applicability.ts';
import { type AccountFacts, unknownAccount } from './conditions.ts';
import { dueDate } from './due.ts';
import { findOwner } from './owner.ts';
import type { Policy } from './policy.ts';
import { severityFor } from './severity.ts';
import { type RuleStandards, standardsOfRules } from './standards.ts';
import { type HoldingException, suppressionFor } from './suppression.ts';

/** What decisions depend on besides the policy. */
export interface DecisionContext {
  readonly at: Instant;
  readonly accounts: ReadonlyMap<string, AccountFacts>;
  readonly rules: readonly RuleStandards[];
  readonly exceptions?: readonly HoldingException[];
  /** Exceptions that do not hold, by entry, with what the history is to say of it. */
  readonly lapsed?: ReadonlyMap<string, TextParams>;
}

/** A policy applied to one organization at one moment. */
export interface PolicyDecisions extends Decisions {
  /** Whether a rule is asked of nothing at all in an account. */
  isOff(rule: string, accountId: string): boolean;
}

const NONE: ReadonlySet<string> = new Set();

export function decide(policy: Policy, context: DecisionContext): PolicyDecisions {
  const { at, accounts, exceptions = [], lapsed } = context;
  const account = (id: string) => accounts.get(id) ?? unknownAccount(id);
  const standards = standardsOfRules(context.rules);
  const standardsOf = (rule: string) => standards.get(rule) ?? NONE;
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
    suppression: (rule, resource) =>
      suppressionFor({ rule, resource }, account(resource.accountId), policy, {
        at,
        standards: standardsOf(rule),
        exceptions,
      }),
    severity: (rule, base, { accountId, tags }, exposed) =>
      severityFor(rule, base, { tags, account: account(accountId), exposed }, policy),
    due: (severity, openedAt, { accountId, tags }, term) =>
      dueDate(severity, openedAt, tags, account(accountId), policy, term),
    lapse(entry) {
      const isException = entry.startsWith(EXCEPTION_PREFIX);
      return lapsed?.get(entry) ?? (isException ? { exception: entry.slice(EXCEPTION_PREFIX.length) } : {});
    },
    isOff: (rule, accountId) => isOffInAccount(rule, standardsOf(rule), account(accountId), policy),
  };
}
