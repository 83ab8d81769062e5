import type { ConfigurationOf } from '#estate/model';
import { wcuOfRule } from '#analysis/exposure/waf';
import { type ManagedFacts, namedFacts } from '#analysis/exposure/waf/managed';
import { contextOf } from '#analysis/exposure/waf/guard';
import type { WafRule, WafRuleAction } from '#api/contract';
import type { WafEstate } from './estate.ts';
import { summaryOf } from './rule-summary.ts';

type Rule = NonNullable<ConfigurationOf<'AWS::WAFv2::WebACL'>['Rules']>[number];
type Group = NonNullable<WafRule['group']>;

/** The rules of a WebACL in the order in which they are asked. */
export function rulesOf(estate: WafEstate, rules: readonly Rule[]): WafRule[] {
  const managed = namedFacts(estate);
  return [...rules.entries()]
    .toSorted(([, a], [, b]) => (a.Priority ?? 0) - (b.Priority ?? 0))
    .map(([index, rule]) => toRule(estate, managed, rule, `Rules/${index}`));
}

function toRule(estate: WafEstate, managed: ManagedFacts, rule: Rule, pointer: string): WafRule {
  const { Statement: statement = {}, OverrideAction, Action } = rule;
  const group = groupOf(estate, managed, rule, pointer);
  const isCounting = OverrideAction?.Count !== undefined;
  return {
    pointer,
    name: rule.Name ?? '',
    priority: rule.Priority ?? 0,
    kind: statement.ManagedRuleGroupStatement
      ? 'managed-group'
      : statement.RuleGroupReferenceStatement
        ? 'rule-group'
        : statement.RateBasedStatement
          ? 'rate'
          : 'statement',
    action: group === undefined ? actionOf(Action) : isCounting ? 'count' : 'none',
    ...(group !== undefined && isCounting ? { overridden: 'none' } : {}),
    summary: summaryOf(rule.Statement),
    wcu: wcuOfRule(rule, contextOf(estate, 'load-balancer', managed)) ?? 0,
    ...(group === undefined ? {} : { group }),
    configuration: { ...rule },
  };
}

/** The action of a rule as the API names it; `none` when there is none, or one that is not known. */
function actionOf(action: object | undefined): WafRuleAction {
  const [member = ''] = Object.keys(action ?? {});
  return ACTIONS.find((one) => one === member.toLowerCase()) ?? 'none';
}

const ACTIONS = ['allow', 'block', 'captcha', 'challenge', 'count'] as const;

function groupOf(estate: WafEstate, managed: ManagedFacts, { Statement }: Rule, pointer: string): Group | undefined {
  const own = Statement?.RuleGroupReferenceStatement;
  const of = Statement?.ManagedRuleGroupStatement;
  if (own !== undefined) {
    const found = estate.ruleGroups.get(own.ARN ?? '');
    const rules = (found?.Rules ?? []).map(({ Name = '', Action }) => ({ name: Name, action: actionOf(Action) }));
    return {
      vendor: '',
      name: found?.Name ?? own.ARN ?? '',
      version: '',
      known: found?.Rules !== undefined,
      rules: overriddenRules(rules, own, `${pointer}/RuleGroup/Rules`),
    };
  }
  if (of === undefined) return undefined;
  const { VendorName = '', Name = '', Version } = of;
  const rules = (managed(VendorName, Name, Version)?.rules ?? []).map(({ name, action }) => ({
    name,
    action: action === 'monetize' ? ('challenge' as const) : action,
  }));
  return {
    vendor: VendorName,
    name: Name,
    version: Version ?? '',
    known: false,
    rules: overriddenRules(rules, of, `${pointer}/ManagedRuleGroup/Rules`),
  };
}

type Overrides = Pick<
  NonNullable<NonNullable<Rule['Statement']>['ManagedRuleGroupStatement']>,
  'RuleActionOverrides' | 'ExcludedRules'
>;

function overriddenRules(
  rules: readonly { readonly name: string; readonly action: WafRuleAction }[],
  { RuleActionOverrides = [], ExcludedRules = [] }: Overrides,
  pointer: string,
): Group['rules'] {
  const overrides = new Map([
    ...ExcludedRules.map(({ Name = '' }): [string, WafRuleAction] => [Name, 'count']),
    ...RuleActionOverrides.map(({ Name = '', ActionToUse }): [string, WafRuleAction] => [Name, actionOf(ActionToUse)]),
  ]);
  return rules.map(({ name, action }, index) => {
    const override = overrides.get(name);
    const at = { pointer: `${pointer}/${index}`, name };
    return override === undefined || override === action
      ? { ...at, action }
      : { ...at, action: override, overridden: action };
  });
}
