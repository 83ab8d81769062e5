import type { AuditInput, AuditRule, Remark } from './contract.ts';
import { fieldOf, statementsIn } from './statements.ts';

/**
 * What a body hides behind the bytes that are looked at gets through every rule that continues there, managed rules
 * among them, unless some rule blocks bodies that are too long.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html (read 2026-11-26)
 */
export function auditBodies(rules: readonly AuditRule[], { managed }: AuditInput): readonly Remark[] {
  if (rules.some((rule) => refusesLongBodies(rule, managed))) return [];
  return rules.flatMap((rule, index): readonly Remark[] => {
    const looks = statementsIn(rule.Statement).some((statement) => {
      const field = fieldOf(statement);
      const handling = field?.Body ? field.Body.OversizeHandling : field?.JsonBody?.OversizeHandling;
      if (field?.Body || field?.JsonBody)
        return (handling ?? 'CONTINUE') === 'CONTINUE' && !statement.SizeConstraintStatement;
      const { VendorName = '', Name = '', Version } = statement.ManagedRuleGroupStatement ?? {};
      return managed(VendorName, Name, Version)?.rules.some(({ fields }) => fields.includes('body')) ?? false;
    });
    if (!looks || !canBlock(rule)) return [];
    const params = { rule: rule.Name ?? '' };
    return [{ code: 'body-not-seen-behind', severity: 'medium', params, pointer: `/Rules/${index}` }];
  });
}

/** Whether a rule ends requests at all. */
export function canBlock({ Action, OverrideAction, Statement }: AuditRule): boolean {
  if (Statement?.ManagedRuleGroupStatement || Statement?.RuleGroupReferenceStatement) {
    return OverrideAction?.Count === undefined;
  }
  return Action?.Block !== undefined || Action?.Captcha !== undefined || Action?.Challenge !== undefined;
}

const SIZE_RULE = 'SizeRestrictions_BODY';

function refusesLongBodies(rule: AuditRule, managed: AuditInput['managed']): boolean {
  if (!canBlock(rule)) return false;
  const { SizeConstraintStatement: size, ManagedRuleGroupStatement: group } = rule.Statement ?? {};
  if (size?.FieldToMatch?.Body) return size.ComparisonOperator === 'GT' || size.ComparisonOperator === 'GE';
  if (group === undefined || group.ScopeDownStatement !== undefined) return false;
  const has = managed(group.VendorName ?? '', group.Name ?? '', group.Version)?.rules.some(
    ({ name }) => name === SIZE_RULE,
  );
  const weakened = [...(group.RuleActionOverrides ?? []), ...(group.ExcludedRules ?? [])].some(
    ({ Name }) => Name === SIZE_RULE,
  );
  return has === true && !weakened;
}
