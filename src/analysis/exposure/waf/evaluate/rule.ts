import type { RuleStep } from '../contract.ts';
import { NO_MATCH, type Reason, reason } from '../reason.ts';
import { listOf, numberOf, type Shape, shapeOf, textOf } from '../shape.ts';
import { least, matchOf, NO, negate, type Truth, UNKNOWN, YES } from '../truth.ts';
import { type Action, actionOf, type Overrides } from './actions.ts';
import type { Compiler } from './compiler.ts';
import type { Condition, Inspection } from './inspection.ts';
import { compileStatement } from './statement.ts';
import { stopping, type Walk } from './walk.ts';

/** Something that a request meets on its way through a WebACL or a group. */
export interface Stop {
  /** How sure it is that the request gets here, `reach`; answers how sure it is that it leaves on the same way. */
  readonly visit: (inspection: Inspection, walk: Walk, around: Around) => Truth;
  readonly priority: number | undefined;
}

/** What the group around a rule makes of it. */
export interface Around {
  /** How sure it is that the rule is asked at all. */
  readonly reach: Truth;
  /** `count`: the group's result is only counted; `unknown`: perhaps it is. */
  readonly override: 'none' | 'count' | 'unknown';
}

export interface RuleParts {
  readonly pointer: string;
  readonly name: string;
  readonly condition: Condition;
  readonly action: Action;
  /** Fully qualified. */
  readonly labels: readonly string[];
  /** Namespaces in which it may add labels that are not known. */
  readonly blurs: readonly string[];
  /** Headers without which it is not applied; undefined for one whose name is not seen. */
  readonly forwarded: readonly (string | undefined)[];
  /** Its labels are told even when they are not there: others of the namespace are not known. */
  readonly settles?: boolean;
}

const HEADER_ABSENT = reason('forwarded-header-absent');

/**
 * A condition's answer, as sure as it is that the rule is applied: without the header of a forwarded address it is not,
 * and how that goes together with other statements of the rule is not documented.
 */
export function ask(condition: Condition, forwarded: RuleParts['forwarded'], inspection: Inspection): Truth {
  inspection.reason = NO_MATCH;
  const asked = condition(inspection);
  if (forwarded.length === 0 || asked === NO) return asked;
  const isAbsent = forwarded.some((name) => name === undefined || inspection.text.headerValues(name).length === 0);
  return isAbsent ? inspection.because(UNKNOWN, HEADER_ABSENT) : asked;
}

const ACTION_UNSEEN = reason('not-understood', { member: 'Action' });

/** A rule that looks at requests itself. */
export function ruleStop(parts: RuleParts, priority: number | undefined): Stop {
  const { condition, action, labels, blurs, forwarded, settles = false } = parts;
  const stepFor = stepMaker(parts);
  return {
    priority,
    visit(inspection, walk, { reach, override }) {
      const match = ask(condition, forwarded, inspection);
      const why = inspection.reason;
      const truth = least(reach, match);
      // A request that goes on was not ended here: then the rule did not match, and its labels are not there.
      const given = override === 'none' && action.stops === 'always' && truth !== YES ? NO : truth;
      for (const namespace of blurs) inspection.labels.blur(namespace);
      for (const label of labels) {
        if (settles) inspection.labels.settle(label, given);
        else inspection.labels.add(label, given);
      }
      const step = stepFor(match, match === NO ? whyNot(why) : why);
      walk.steps.push(step);
      if (truth === NO || action.stops === 'never') return reach;
      if (override === 'none') {
        walk.meet(truth, action, step, inspection);
        return reach;
      }
      if (override === 'unknown') walk.meet(least(truth, UNKNOWN), action, step, inspection);
      return least(reach, negate(stopping(truth, action, inspection)));
    },
  };
}

/** Steps that are alike are one object: most rules have two or three ways to come out. */
function stepMaker({ pointer, name, action, labels }: RuleParts): (match: Truth, why: Reason) => RuleStep {
  const known: { readonly match: Truth; readonly why: Reason; readonly step: RuleStep }[] = [];
  return (match, why) => {
    for (const one of known) if (one.match === match && one.why === why) return one.step;
    const isUnclear = action.stops === 'unknown' && match !== NO;
    const step: RuleStep = {
      pointer,
      name,
      match: matchOf(match),
      action: action.name,
      reason: isUnclear ? ACTION_UNSEEN : why,
      labels: match === NO ? [] : labels,
    };
    if (known.length < MAX_KNOWN_STEPS) known.push({ match, why, step });
    return step;
  };
}

const MAX_KNOWN_STEPS = 8;

/** A part of a statement may have left its reason behind though the whole is plainly no. */
function whyNot(why: Reason): Reason {
  return why === NO_MATCH || NO_REASONS.has(why.code) ? why : NO_MATCH;
}

const NO_REASONS = new Set([
  'oversize-no-match',
  'invalid-json-no-match',
  'forwarded-header-absent',
  'rate-of-many-requests',
]);

/** A rule of a WebACL or of an own group that is no reference to a group. */
export function compileRule(
  rule: Shape,
  compiler: Compiler,
  pointer: string,
  namespace: string,
  overrides: Overrides | undefined,
): Stop {
  const name = textOf(rule['Name']);
  compiler.blurs = [];
  compiler.forwarded = [];
  const condition = compileStatement(rule['Statement'], compiler, {
    pointer: `${pointer}/Statement`,
    namespace,
    depth: 0,
  });
  const own = actionOf(rule['Action']);
  const action = overrides === undefined ? own : overrides.actionFor(name, own);
  if (own.stops === 'unknown') compiler.notes.push({ code: 'not-understood', pointer, name: 'Action' });
  const labels = labelsOf(rule['RuleLabels'], namespace);
  const blurs = [...compiler.blurs, ...(labels === undefined ? [namespace] : [])];
  // A token is judged where a rule asks for one, and labels of the token may come of it.
  if (action.stops !== 'always' && action.stops !== 'never') blurs.push('awswaf:managed:');
  return ruleStop(
    { pointer, name: name ?? '', condition, action, labels: labels ?? [], blurs, forwarded: compiler.forwarded },
    numberOf(rule['Priority']),
  );
}

function labelsOf(value: unknown, namespace: string): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  const names = listOf(value)?.map((one) => textOf(shapeOf(one)?.['Name']));
  if (names === undefined || names.includes(undefined)) return undefined;
  return names.map((name) => `${namespace}${name}`);
}

export const ALWAYS: Around = { reach: YES, override: 'none' };
