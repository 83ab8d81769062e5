import { ALL, type Pair, pairKey } from '#analysis/score';
import type { OrganizationDirectory } from '#estate/model';
import type { Instant } from '#kernel';
import { type AccountFacts, decide, placeMayHold, type Policy, unknownAccount } from '#policy';
import { SCORED_RULES } from './rules.ts';

/** By `pairKey`: what does not apply to an account, with the policy's entry that says so. */
export type OffFor = (accountId: string) => ReadonlyMap<string, string>;

/** Which controls the policy asks of whom. */
export function policyApplies(
  policy: Policy,
  directory: OrganizationDirectory,
  at: Instant,
  pairs: readonly Pair[],
): OffFor {
  const { isOff } = decide(policy, { at, accounts: directory.accounts, rules: SCORED_RULES });
  const byRule = Map.groupBy(pairs, ({ rule }) => rule);
  return (accountId) => {
    const off = new Map<string, string>();
    const account = directory.accounts.get(accountId) ?? unknownAccount(accountId);
    for (const [rule, answers] of byRule) {
      const ruleIsOff = isOff(rule, accountId);
      for (const pair of answers) {
        if (ruleIsOff) off.set(pairKey(pair), entryFor(policy, rule));
        else if (!isChosen(policy, pair.standard, account)) off.set(pairKey(pair), `standards/${pair.standard}`);
      }
    }
    return off;
  };
}

/** No choice of standards at all means all of them, everywhere. */
function isChosen({ standards }: Policy, standard: string, account: AccountFacts): boolean {
  if (standard === ALL || standards.length === 0) return true;
  return standards.some((entry) => entry.standard === standard && placeMayHold(entry, account));
}

function entryFor({ disabledRules, controls }: Policy, rule: string): string {
  if (disabledRules.some((entry) => entry.rule === rule)) return `disabledRules/${rule}`;
  return controls.length > 0 ? `controls/${rule}` : `standards/${rule}`;
}
