import type { WafContext } from './contract.ts';
import { entryOf, listOf, numberOf, onlyMember, type Shape, shapeOf, textOf } from './shape.ts';

/**
 * Web ACL capacity units. Base costs and what adds to them:
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements-match.html,
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-string-match.html,
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html (read 2026-11-26)
 *
 * Not documented, and counted so that the sum is never too small: pre-parse transformations cost as much as others, and
 * the same transformation of the same field in another statement costs again. People have seen AWS count it once
 * (https://mdleom.com/blog/2021/07/23/aws-waf-wcu/, read 2026-11-26). Logical statements add nothing of their own, and
 * `NONE` costs nothing.
 *
 * Limits: https://docs.aws.amazon.com/waf/latest/developerguide/aws-waf-capacity-units.html (read 2026-11-26)
 */
export const WCU_LIMITS = { webAcl: 5_000, ruleGroup: 5_000, includedInPrice: 1_500 } as const;

const TRANSFORMATION = 10;
const ALL_ARGUMENTS = 10;
const FORWARDED_ANY = 4;
const RATE_KEY = 30;

const BYTE_MATCH: Readonly<Record<string, number>> = {
  EXACTLY: 2,
  STARTS_WITH: 2,
  ENDS_WITH: 2,
  CONTAINS: 10,
  CONTAINS_WORD: 10,
};

type Cost = (statement: Shape, depth: number) => number | undefined;

const STATEMENTS: Readonly<Record<string, Cost>> = {
  ByteMatchStatement: (statement) =>
    ofField(statement, entryOf(BYTE_MATCH, textOf(statement['PositionalConstraint']) ?? '')),
  SqliMatchStatement: (statement) => ofField(statement, statement['SensitivityLevel'] === 'HIGH' ? 30 : 20),
  XssMatchStatement: (statement) => ofField(statement, 40),
  SizeConstraintStatement: (statement) => ofField(statement, 1),
  RegexMatchStatement: (statement) => ofField(statement, 3),
  RegexPatternSetReferenceStatement: (statement) => ofField(statement, 25),
  GeoMatchStatement: () => 1,
  AsnMatchStatement: () => 1,
  LabelMatchStatement: () => 1,
  IPSetReferenceStatement: ({ IPSetForwardedIPConfig: forwarded }) =>
    1 + (shapeOf(forwarded)?.['Position'] === 'ANY' ? FORWARDED_ANY : 0),
  AndStatement: ({ Statements }, depth) => ofAll(Statements, depth),
  OrStatement: ({ Statements }, depth) => ofAll(Statements, depth),
  NotStatement: ({ Statement }, depth) => costOf(Statement, depth + 1),
  RateBasedStatement: ({ CustomKeys, ScopeDownStatement }, depth) => {
    const keys = (listOf(CustomKeys) ?? []).map(ofRateKey);
    const scope = ScopeDownStatement === undefined ? 0 : costOf(ScopeDownStatement, depth + 1);
    return sum([2, ...keys, scope]);
  },
};

/** WCUs of one statement that is no reference to a group; undefined when a part of it is not understood. */
export function wcuOfStatement(statement: unknown): number | undefined {
  return costOf(statement, 0);
}

/** WCUs of a rule: those of its statement, or the capacity of the group it refers to. */
export function wcuOfRule(rule: unknown, context: Pick<WafContext, 'ruleGroups' | 'managed'>): number | undefined {
  const shape = shapeOf(rule) ?? {};
  const member = onlyMember(shape['Statement'] ?? shape['FirewallManagerStatement']);
  if (member === undefined) return undefined;
  const [kind, settings] = member;
  if (kind === 'RuleGroupReferenceStatement') {
    return numberOf(shapeOf(context.ruleGroups.get(textOf(settings['ARN']) ?? ''))?.['Capacity']);
  }
  if (kind !== 'ManagedRuleGroupStatement') return wcuOfStatement({ [kind]: settings });
  const [vendor, name] = [textOf(settings['VendorName']), textOf(settings['Name'])];
  if (vendor === undefined || name === undefined) return undefined;
  const scope = settings['ScopeDownStatement'];
  const own = context.managed(vendor, name, textOf(settings['Version']))?.capacity;
  return sum([own, scope === undefined ? 0 : wcuOfStatement(scope)]);
}

/** WCUs of a WebACL; undefined when one of its rules is not understood or its group was not seen. */
export function wcuOfWebAcl(acl: unknown, context: Pick<WafContext, 'ruleGroups' | 'managed'>): number | undefined {
  const shape = shapeOf(acl) ?? {};
  const rules = listOf(shape['Rules']);
  if (rules === undefined) return undefined;
  const managers = ['PreProcessFirewallManagerRuleGroups', 'PostProcessFirewallManagerRuleGroups'];
  const all = [...rules, ...managers.flatMap((member) => listOf(shape[member]) ?? [])];
  return sum(all.map((rule) => wcuOfRule(rule, context)));
}

/** Statements nest in AWS a few levels deep. */
const MAX_DEPTH = 40;

function costOf(statement: unknown, depth: number): number | undefined {
  const member = onlyMember(statement);
  if (member === undefined || depth > MAX_DEPTH) return undefined;
  return entryOf(STATEMENTS, member[0])?.(member[1], depth);
}

function ofAll(statements: unknown, depth: number): number | undefined {
  const list = listOf(statements);
  return list === undefined ? undefined : sum(list.map((one) => costOf(one, depth + 1)));
}

/** JSON bodies double the base cost; all arguments and each transformation add to it. */
function ofField(statement: Shape, base: number | undefined): number | undefined {
  const field = onlyMember(statement['FieldToMatch'])?.[0];
  const transformations = transformationsOf(statement['TextTransformations']);
  const preParse =
    statement['PreParseTextTransformations'] === undefined
      ? 0
      : transformationsOf(statement['PreParseTextTransformations']);
  if (base === undefined || field === undefined) return undefined;
  const looked = field === 'JsonBody' ? base * 2 : base;
  return sum([looked, field === 'AllQueryArguments' ? ALL_ARGUMENTS : 0, transformations, preParse]);
}

function transformationsOf(value: unknown): number | undefined {
  const list = listOf(value);
  if (list === undefined) return undefined;
  return list.filter((one) => shapeOf(one)?.['Type'] !== 'NONE').length * TRANSFORMATION;
}

/** Transformations of a key count like those of a field. */
function ofRateKey(key: unknown): number | undefined {
  const settings = onlyMember(key)?.[1];
  if (settings === undefined) return undefined;
  const transformations = settings['TextTransformations'];
  return sum([RATE_KEY, transformations === undefined ? 0 : transformationsOf(transformations)]);
}

function sum(costs: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const cost of costs) {
    if (cost === undefined) return undefined;
    total += cost;
  }
  return total;
}
