import type { StoredRuleGroup } from '#estate/model';
import type { ProtectedResource, StoredIpSet, StoredRegexPatternSet, WafContext } from '../contract.ts';
import type { ManagedFacts, StoredManagedGroup } from '../managed/index.ts';

/** What WebACLs refer to, of any account: it is shared between them. */
export interface WafReferences {
  readonly ruleGroups: ReadonlyMap<string, StoredRuleGroup>;
  readonly ipSets: ReadonlyMap<string, StoredIpSet>;
  readonly regexPatternSets: ReadonlyMap<string, StoredRegexPatternSet>;
  readonly managedGroups: readonly StoredManagedGroup[];
}

/** What rules refer to, where a WebACL is attached. */
export function contextOf(references: WafReferences, resource: ProtectedResource, managed: ManagedFacts): WafContext {
  const { ruleGroups, ipSets, regexPatternSets } = references;
  return { resource, ruleGroups, ipSets, regexPatternSets, managed };
}
