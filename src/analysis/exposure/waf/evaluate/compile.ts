import type { StoredWebAcl } from '#estate/model';
import type { CompileNote, WafContext } from '../contract.ts';
import { reason } from '../reason.ts';
import { bodyLimitOf } from '../request/limits.ts';
import { listOf, type Shape, shapeOf, textOf } from '../shape.ts';
import { UNKNOWN } from '../truth.ts';
import { type Action, actionOf, ANY_ACTION, UNKNOWN_ACTION } from './actions.ts';
import { type Compiler, MAX_STATEMENTS, Slots } from './compiler.ts';
import { compileGroup, namespaceOf } from './group.ts';
import { compileRule, type Stop } from './rule.ts';
import { type RuleList, ruleList } from './rule-list.ts';

/** A WebACL made ready for many requests. */
export interface CompiledWebAcl {
  readonly name: string;
  /** What compiling saw that an audit should know of. */
  readonly notes: readonly CompileNote[];
  /** Asked one after another: Firewall Manager's first groups, the own rules, its last groups. */
  readonly lists: readonly RuleList[];
  readonly defaultAction: Action;
  /** Readings of fields that a request needs places for. */
  readonly slots: Slots;
}

/** Compiles a WebACL once; whatever its form, it does not throw. */
export function compileWebAcl(webAcl: StoredWebAcl, context: WafContext): CompiledWebAcl {
  const acl = shapeOf(webAcl) ?? {};
  const compiler: Compiler = {
    context,
    bodyLimit: bodyLimitOf(context.resource, acl['AssociationConfig']),
    notes: [],
    slots: new Slots(),
    blurs: [],
    forwarded: [],
    budget: MAX_STATEMENTS,
  };
  const namespace = namespaceOf(acl, textOf(acl['ARN']));
  const before = listOfMember(
    acl,
    'PreProcessFirewallManagerRuleGroups',
    compiler,
    namespace,
    'FirewallManagerStatement',
  );
  const own = listOfMember(acl, 'Rules', compiler, namespace, 'Statement');
  const after = listOfMember(
    acl,
    'PostProcessFirewallManagerRuleGroups',
    compiler,
    namespace,
    'FirewallManagerStatement',
  );
  const defaultAction = actionOf(acl['DefaultAction']);
  const isDefault = defaultAction.stops === 'always';
  if (!isDefault) compiler.notes.push({ code: 'not-understood', pointer: '', name: 'DefaultAction' });
  return {
    name: textOf(acl['Name']) ?? '',
    notes: compiler.notes,
    lists: [before, own, after],
    // A default action lets through or blocks; nothing else is possible.
    defaultAction: isDefault ? defaultAction : { ...UNKNOWN_ACTION, bits: 3 },
    slots: compiler.slots,
  };
}

function listOfMember(acl: Shape, member: string, compiler: Compiler, namespace: string, statement: string): RuleList {
  const value = acl[member];
  const isOptional = member !== 'Rules';
  if (isOptional && (value === undefined || value === null)) return ruleList([]);
  const rules = listOf(value);
  if (rules === undefined) {
    compiler.notes.push({ code: 'not-seen', pointer: member, name: member });
    return ruleList([unseenRules(member)]);
  }
  return ruleList(
    rules.map((one, index) => {
      const rule = shapeOf(one) ?? {};
      const pointer = `${member}/${index}`;
      const group = compileGroup(rule, rule[statement], compiler, pointer, namespace);
      return group ?? compileRule(rule, compiler, pointer, namespace, undefined);
    }),
  );
}

/** Rules that were not seen may do anything. */
function unseenRules(pointer: string): Stop {
  const step = {
    pointer,
    name: '',
    match: 'unknown',
    action: 'none',
    reason: reason('not-seen', { member: pointer }),
    labels: [],
  } as const;
  return {
    priority: 0,
    visit(inspection, walk, { reach }) {
      inspection.labels.blur('');
      walk.steps.push(step);
      walk.meet(UNKNOWN, { ...UNKNOWN_ACTION, bits: ANY_ACTION }, step, inspection);
      return reach;
    },
  };
}
