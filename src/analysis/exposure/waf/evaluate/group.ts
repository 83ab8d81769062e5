import { notUnderstood, type Reason, reason } from '../reason.ts';
import { listOf, numberOf, oneOf, onlyMember, type Shape, shapeOf, textOf } from '../shape.ts';
import { least, matchOf, NO, type Truth, UNKNOWN, YES } from '../truth.ts';
import { ANY_ACTION, overridesOf, STOPPING, UNKNOWN_ACTION } from './actions.ts';
import type { Compiler } from './compiler.ts';
import type { Condition } from './inspection.ts';
import { UNSEEN_NAMESPACE } from './labels.ts';
import { managedRules } from './managed-group.ts';
import { type Around, ask, compileRule, type Stop } from './rule.ts';
import { type RuleList, ruleList, visitAll } from './rule-list.ts';
import { compileStatement } from './statement.ts';
import type { RuleStep } from '../contract.ts';

/** A group as a rule refers to it. */
interface Group {
  readonly pointer: string;
  readonly name: string;
  readonly override: Around['override'];
  /** Only requests that match it are asked; undefined when all are. */
  readonly scopeDown: Condition | undefined;
  readonly forwarded: readonly (string | undefined)[];
  /** Undefined when its rules are not seen; `bits` are the actions it may then end a request with. */
  readonly rules: RuleList | undefined;
  readonly bits: number;
  /** Namespaces in which it may add labels that are not known. */
  readonly blurs: readonly string[];
  readonly why: Reason;
}

/** Compiles a rule that refers to a group; undefined when it refers to none. */
export function compileGroup(
  rule: Shape,
  statement: unknown,
  compiler: Compiler,
  pointer: string,
  around: string,
): Stop | undefined {
  const member = onlyMember(statement);
  if (member === undefined) return undefined;
  const [kind, settings] = member;
  const base = { pointer, name: textOf(rule['Name']) ?? '', override: overrideOf(rule['OverrideAction']) };
  const priority = numberOf(rule['Priority']);
  if (kind === 'RuleGroupReferenceStatement') return groupStop(ownGroup(settings, compiler, base), priority);
  if (kind === 'ManagedRuleGroupStatement') return groupStop(managedGroup(settings, compiler, base, around), priority);
  return undefined;
}

type Base = Pick<Group, 'pointer' | 'name' | 'override'>;

function overrideOf(value: unknown): Around['override'] {
  const name = oneOf(['None', 'Count'], onlyMember(value)?.[0]);
  if (name === undefined) return 'unknown';
  return name === 'None' ? 'none' : 'count';
}

function ownGroup(settings: Shape, compiler: Compiler, base: Base): Group {
  const arn = textOf(settings['ARN']);
  const found = arn === undefined ? undefined : shapeOf(compiler.context.ruleGroups.get(arn));
  const rules = listOf(found?.['Rules']);
  if (arn === undefined || found === undefined || rules === undefined) {
    compiler.notes.push({ code: 'not-seen', pointer: base.pointer, name: arn ?? 'ARN' });
    const namespace = arn === undefined ? undefined : namespaceOfArn(arn);
    const why = arn === undefined ? notUnderstood('ARN') : reason('rule-group-not-seen', { arn });
    return {
      ...base,
      scopeDown: undefined,
      forwarded: [],
      rules: undefined,
      bits: ANY_ACTION,
      blurs: [namespace ?? ''],
      why,
    };
  }
  const namespace = namespaceOf(found, arn);
  const overrides = overridesOf(settings);
  const shapes = rules.map((one) => shapeOf(one) ?? {});
  noteUnknownOverrides(
    overrides.names,
    shapes.map((one) => textOf(one['Name'])),
    compiler,
    base.pointer,
  );
  const stops = shapes.map((one, index) =>
    compileRule(one, compiler, `${base.pointer}/RuleGroup/Rules/${index}`, namespace, overrides),
  );
  return {
    ...base,
    scopeDown: undefined,
    forwarded: [],
    rules: ruleList(stops),
    bits: 0,
    blurs: [],
    why: reason('rule-group', { arn }),
  };
}

function managedGroup(settings: Shape, compiler: Compiler, base: Base, namespace: string): Group {
  const [vendor, name] = [textOf(settings['VendorName']), textOf(settings['Name'])];
  const version = textOf(settings['Version']);
  compiler.blurs = [];
  compiler.forwarded = [];
  const scopeDown =
    settings['ScopeDownStatement'] === undefined
      ? undefined
      : compileStatement(settings['ScopeDownStatement'], compiler, {
          pointer: `${base.pointer}/Statement/ManagedRuleGroupStatement/ScopeDownStatement`,
          namespace,
          depth: 1,
        });
  const { blurs: scopeBlurs, forwarded } = compiler;
  const overrides = overridesOf(settings);
  const facts =
    vendor === undefined || name === undefined ? undefined : compiler.context.managed(vendor, name, version);
  const bits = (vendor === 'AWS' ? STOPPING : ANY_ACTION) | overrides.bits;
  if (facts === undefined || vendor === undefined || name === undefined) {
    const why = reason('managed-group-not-published', { vendor: vendor ?? '', group: name ?? '' });
    return { ...base, scopeDown, forwarded, rules: undefined, bits, blurs: [...scopeBlurs, MANAGED], why };
  }
  noteUnknownOverrides(
    overrides.names,
    facts.rules.map((rule) => rule.name),
    compiler,
    base.pointer,
  );
  const stops = managedRules(facts, version, overrides, compiler, base.pointer);
  const why = reason('managed-group', { vendor, group: name, version: version ?? '' });
  const blurs = [...scopeBlurs, facts.labelNamespace ?? MANAGED, `${MANAGED}token:`, `${MANAGED}captcha:`];
  return { ...base, scopeDown, forwarded, rules: ruleList(stops), bits, blurs, why };
}

const MANAGED = 'awswaf:managed:';

/** AWS ignores an override that names no rule of a managed group without a word. */
function noteUnknownOverrides(
  names: readonly string[],
  rules: readonly (string | undefined)[],
  { notes }: Compiler,
  pointer: string,
): void {
  const known = new Set(rules);
  for (const name of names) if (!known.has(name)) notes.push({ code: 'override-unknown-rule', pointer, name });
}

function groupStop(group: Group, priority: number | undefined): Stop {
  const { pointer, name, override, scopeDown, forwarded, rules, bits, blurs, why } = group;
  const stepOf = (match: Truth, because: Reason): RuleStep => ({
    pointer,
    name,
    match: matchOf(match),
    action: override === 'count' ? 'count' : 'none',
    reason: because,
    labels: [],
  });
  const [asked, passed] = [stepOf(YES, why), stepOf(NO, reason('scope-down'))];
  const unseen = stepOf(UNKNOWN, why);
  return {
    priority,
    visit(inspection, walk, around) {
      const scope = scopeDown === undefined ? YES : ask(scopeDown, forwarded, inspection);
      for (const namespace of blurs) inspection.labels.blur(namespace);
      if (scope === NO) {
        walk.steps.push(passed);
        return around.reach;
      }
      if (rules === undefined) {
        walk.steps.push(unseen);
        const action = { ...UNKNOWN_ACTION, bits };
        if (override !== 'count') walk.meet(UNKNOWN, action, unseen, inspection);
        return around.reach;
      }
      walk.steps.push(scope === YES ? asked : stepOf(scope, inspection.reason));
      visitAll(rules, inspection, walk, { reach: least(around.reach, scope), override });
      return around.reach;
    },
  };
}

/** The prefix of its labels; one that stands for it when neither namespace nor ARN tells. */
export function namespaceOf(owner: Shape, arn: string | undefined): string {
  const given = textOf(owner['LabelNamespace']);
  if (given?.startsWith('awswaf:')) return given.endsWith(':') ? given : `${given}:`;
  return (arn === undefined ? undefined : namespaceOfArn(arn)) ?? UNSEEN_NAMESPACE;
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-requirements.html (read 2026-11-26) */
function namespaceOfArn(arn: string): string | undefined {
  const match =
    /^arn:[a-z-]{1,20}:wafv2:[a-z0-9-]{1,40}:(\d{12}):(?:regional|global)\/(webacl|rulegroup)\/([\w-]{1,128})\//.exec(
      arn,
    );
  return match === null ? undefined : `awswaf:${match[1]}:${match[2]}:${match[3]}:`;
}
