import type { AuditInput, AuditRule, RemarkCode } from './contract.ts';

/** Something that was not seen, and what an audit could not say without it. */
export interface AuditGap {
  /** A rule group by its name; undefined for what the WebACL is attached to. */
  readonly group: string | undefined;
  readonly codes: readonly RemarkCode[];
}

const OF_OVERRIDES = ['override-names-nothing', 'override-weakens'] as const;
const OF_VERSIONS = ['version-before-cve', 'version-counts-cve', 'version-unknown'] as const;

/** What an audit is silent about because it was not seen: where it says nothing, that is no praise. */
export function auditGaps({ webAcl, ruleGroups, managed, isAttached }: AuditInput): readonly AuditGap[] {
  const groups = (webAcl.Rules ?? []).flatMap((rule) => gapOf(rule, ruleGroups, managed) ?? []);
  return isAttached === undefined ? [...groups, { group: undefined, codes: ['protects-nothing'] }] : groups;
}

function gapOf(
  { Statement }: AuditRule,
  ruleGroups: AuditInput['ruleGroups'],
  managed: AuditInput['managed'],
): AuditGap | undefined {
  const { RuleGroupReferenceStatement: own, ManagedRuleGroupStatement: of } = Statement ?? {};
  const stated = own ?? of;
  if (stated === undefined) return undefined;
  const isOverridden = [...(stated.RuleActionOverrides ?? []), ...(stated.ExcludedRules ?? [])].length > 0;
  const overrides = isOverridden ? OF_OVERRIDES : [];
  if (own !== undefined) {
    const isSeen = !isOverridden || ruleGroups.get(own.ARN ?? '')?.Rules !== undefined;
    return isSeen ? undefined : { group: nameOf(own.ARN ?? ''), codes: overrides };
  }
  const { VendorName = '', Name = '', Version } = of ?? {};
  if (managed(VendorName, Name, Version) !== undefined) return undefined;
  const versions = Version === undefined ? [] : OF_VERSIONS;
  return { group: Name, codes: [...overrides, ...versions, 'body-not-seen-behind'] };
}

/** `arn:aws:wafv2:…:regional/rulegroup/<name>/<id>` */
function nameOf(arn: string): string {
  return arn.split('/').at(-2) ?? arn;
}
