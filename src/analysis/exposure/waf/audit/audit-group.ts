import type { ManagedGroupFacts } from '../contract.ts';
import type { AuditInput, AuditRule, Remark } from './contract.ts';
import { isBefore } from './versions.ts';

interface GroupUse {
  readonly group: string;
  /** Names of the rules in the group; undefined when they are not known. */
  readonly rules: readonly string[] | undefined;
  readonly facts: ManagedGroupFacts | undefined;
  readonly version: string | undefined;
  readonly overrides: readonly { readonly name: string; readonly action: string; readonly pointer: string }[];
}

/** What weakens a rule that stands for a group: its action set to count, overrides, an old version, a narrowed scope. */
export function auditGroup(rule: AuditRule, pointer: string, input: AuditInput): readonly Remark[] {
  const use = groupUse(rule, pointer, input);
  if (use === undefined) return [];
  const name = rule.Name ?? '';
  const isCounting = rule.OverrideAction?.Count !== undefined;
  const counting: readonly Remark[] = isCounting
    ? [
        {
          code: 'group-counts',
          severity: 'high',
          params: { rule: name, group: use.group },
          pointer: `${pointer}/OverrideAction`,
        },
      ]
    : [];
  const scope = rule.Statement?.ManagedRuleGroupStatement?.ScopeDownStatement;
  const narrowed: readonly Remark[] = scope
    ? [
        {
          code: 'scope-narrowed',
          severity: 'low',
          params: { rule: name, group: use.group },
          pointer: `${pointer}/Statement/ManagedRuleGroupStatement/ScopeDownStatement`,
        },
      ]
    : [];
  return [...counting, ...overrideRemarks(use), ...versionRemarks(use, pointer), ...narrowed];
}

function groupUse(
  { Statement }: AuditRule,
  pointer: string,
  { ruleGroups, managed }: AuditInput,
): GroupUse | undefined {
  const own = Statement?.RuleGroupReferenceStatement;
  const of = Statement?.ManagedRuleGroupStatement;
  const at = `${pointer}/Statement/${own ? 'RuleGroupReferenceStatement' : 'ManagedRuleGroupStatement'}`;
  const stated = own ?? of;
  if (stated === undefined) return undefined;
  const overrides = [
    ...(stated.RuleActionOverrides ?? []).map(({ Name = '', ActionToUse }, index) => ({
      name: Name,
      action: (Object.keys(ActionToUse ?? {})[0] ?? '').toLowerCase(),
      pointer: `${at}/RuleActionOverrides/${index}`,
    })),
    ...(stated.ExcludedRules ?? []).map(({ Name = '' }, index) => ({
      name: Name,
      action: 'count',
      pointer: `${at}/ExcludedRules/${index}`,
    })),
  ];
  if (of === undefined) {
    const group = ruleGroups.get(own?.ARN ?? '');
    const rules = group?.Rules?.flatMap(({ Name }) => Name ?? []);
    return { group: group?.Name ?? own?.ARN ?? '', rules, facts: undefined, version: undefined, overrides };
  }
  const facts = managed(of.VendorName ?? '', of.Name ?? '', of.Version);
  const rules = facts?.rules.map(({ name }) => name);
  return { group: of.Name ?? '', rules, facts, version: of.Version, overrides };
}

function overrideRemarks({ group, rules, overrides }: GroupUse): readonly Remark[] {
  return overrides.flatMap(({ name, action, pointer }): readonly Remark[] => {
    if (rules === undefined) return [];
    const params = { name, group, action };
    if (!rules.includes(name)) return [{ code: 'override-names-nothing', severity: 'high', params, pointer }];
    if (action !== 'count' && action !== 'allow') return [];
    return [{ code: 'override-weakens', severity: 'medium', params, pointer }];
  });
}

function versionRemarks({ group, facts, version }: GroupUse, at: string): readonly Remark[] {
  if (version === undefined) return [];
  const pointer = `${at}/Statement/ManagedRuleGroupStatement/Version`;
  if (/_RC_COUNT$/i.test(version)) {
    return [{ code: 'version-candidate', severity: 'high', params: { group, version }, pointer }];
  }
  if (facts === undefined) return [];
  const isKnown = facts.versions.length === 0 || facts.versions.includes(version);
  const unknown: readonly Remark[] = isKnown
    ? []
    : [{ code: 'version-unknown', severity: 'informational', params: { group, version }, pointer }];
  const behind = facts.cves.flatMap(({ cve, sinceVersion, countOnlyBefore }): readonly Remark[] => {
    const params = { group, version, cve, since: countOnlyBefore ?? sinceVersion ?? '' };
    if (sinceVersion !== undefined && isBefore(version, sinceVersion) === true) {
      return [{ code: 'version-before-cve', severity: 'high', params, pointer }];
    }
    if (countOnlyBefore !== undefined && isBefore(version, countOnlyBefore) === true) {
      return [{ code: 'version-counts-cve', severity: 'high', params, pointer }];
    }
    return [];
  });
  return [...unknown, ...behind];
}
