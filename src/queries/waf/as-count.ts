import { Fault } from '#kernel';
import type { StoredWebAcl } from '#estate/model';
import type { EstateWebAcl } from './estate.ts';

type Rule = NonNullable<StoredWebAcl['Rules']>[number];

/** A WebACL in which one rule only counts, a rule of a group by an override. Fault `not-found`. */
export function withRuleCounting(
  acl: EstateWebAcl,
  pointer: string,
  ruleName: (pointer: string) => string | undefined,
) {
  const [, place = '', inner] = /^Rules\/(\d{1,4})(\/(?:Managed)?RuleGroup\/Rules\/\d{1,4})?$/.exec(pointer) ?? [];
  const rules = acl.webAcl.Rules ?? [];
  const rule = place === '' ? undefined : rules[Number(place)];
  const name = ruleName(pointer);
  if (rule === undefined || name === undefined) {
    throw new Fault('not-found', `\`${acl.name}\` has no rule \`${pointer.slice(0, 100)}\``, {
      mend: 'take the pointer from its rules: `Rules/0`',
    });
  }
  const counting = inner === undefined ? countingRule(rule) : countingInGroup(rule, name);
  const webAcl: StoredWebAcl = { ...acl.webAcl, Rules: rules.map((one) => (one === rule ? counting : one)) };
  return { webAcl, name };
}

function countingRule(rule: Rule): Rule {
  const isGroup = rule.Statement?.ManagedRuleGroupStatement ?? rule.Statement?.RuleGroupReferenceStatement;
  return isGroup === undefined ? { ...rule, Action: { Count: {} } } : { ...rule, OverrideAction: { Count: {} } };
}

function countingInGroup(rule: Rule, name: string): Rule {
  const { ManagedRuleGroupStatement: managed, RuleGroupReferenceStatement: own, ...rest } = rule.Statement ?? {};
  const override = { Name: name, ActionToUse: { Count: {} } };
  const others = (managed ?? own)?.RuleActionOverrides?.filter((one) => one.Name !== name) ?? [];
  const RuleActionOverrides = [...others, override];
  if (managed !== undefined) {
    return { ...rule, Statement: { ...rest, ManagedRuleGroupStatement: { ...managed, RuleActionOverrides } } };
  }
  return own === undefined
    ? rule
    : { ...rule, Statement: { ...rest, RuleGroupReferenceStatement: { ...own, RuleActionOverrides } } };
}
