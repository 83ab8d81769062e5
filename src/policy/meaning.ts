import { isReportedRule, RESERVED_PREFIXES } from '#findings';
import { addDays, didYouMean, type Instant, instant } from '#kernel';
import { globMatches } from './glob.ts';
import { drillProblems } from './drills.ts';
import { type ChannelCheck, messageProblems } from './messages.ts';
import type { Policy } from './policy.ts';
import type { PolicyProblem } from './problem.ts';

/** The longest an exception may run: a leap year. Whoever still needs it then approves it again. */
export const MAX_IGNORE_DAYS = 366;

export interface MeaningContext {
  /** The moment that counts as now, for `until`. */
  readonly at: Instant;
  /** Ids of all rules there are. */
  readonly rules: readonly string[];
  /** The channels there are; without them the settings of routes are not looked at. */
  readonly channels?: readonly ChannelCheck[];
}

/** What a well-formed policy says that it must not say. */
export function checkMeaning(policy: Policy, context: MeaningContext): PolicyProblem[] {
  return [
    ...ownerProblems(policy),
    ...ignoreProblems(policy, context),
    ...disabledProblems(policy, context),
    ...controlProblems(policy, context),
    ...severityProblems(policy, context),
    ...messageProblems(policy.messages, context.channels),
    ...drillProblems(policy.drills),
  ];
}

function* ownerProblems(policy: Policy): Iterable<PolicyProblem> {
  for (const [index, rule] of policy.owners.entries()) {
    if (!rule.tag && !rule.accounts && !rule.ous) {
      yield { path: ['owners', index], message: 'has no condition: use `defaultOwner` for everything else' };
    }
  }
}

function* ignoreProblems(policy: Policy, { at, rules }: MeaningContext): Iterable<PolicyProblem> {
  const latest = addDays(at, MAX_IGNORE_DAYS);
  const ids = new Set<string>();
  for (const [index, entry] of policy.ignore.entries()) {
    const path = ['ignore', index];
    if (ids.has(entry.id))
      yield { path: [...path, 'id'], message: `\`${entry.id}\` is the id of another exception too` };
    ids.add(entry.id);
    const reserved = RESERVED_PREFIXES.find((prefix) => entry.id.startsWith(prefix));
    if (reserved) yield { path: [...path, 'id'], message: `must not begin with \`${reserved}\`` };
    if (!entry.rule && !entry.accounts && !entry.ous && !entry.resource && !entry.tag) {
      yield { path, message: 'has no condition: it would hide everything' };
    }
    if (entry.rule) yield* unknownRule(entry.rule, [...path, 'rule'], rules);
    if (instant(`${entry.until}T00:00:00Z`) > latest) {
      yield { path: [...path, 'until'], message: `${entry.until} is more than ${MAX_IGNORE_DAYS} days away` };
    }
  }
}

function* disabledProblems(policy: Policy, { rules }: MeaningContext): Iterable<PolicyProblem> {
  const seen = new Set<string>();
  for (const [index, { rule }] of policy.disabledRules.entries()) {
    const path = ['disabledRules', index, 'rule'];
    yield* unknownRule(rule, path, rules);
    if (seen.has(rule)) yield { path, message: `\`${rule}\` is switched off twice` };
    seen.add(rule);
  }
}

function* controlProblems({ controls }: Policy, { rules }: MeaningContext): Iterable<PolicyProblem> {
  for (const [index, { rule, pattern }] of controls.entries()) {
    const path = ['controls', index];
    if ((rule === undefined) === (pattern === undefined)) yield { path, message: 'needs either `rule` or `pattern`' };
    if (rule !== undefined) yield* unknownRule(rule, [...path, 'rule'], rules);
    if (pattern !== undefined && !isReportedRule(pattern) && !rules.some((id) => globMatches(pattern, id))) {
      yield { path: [...path, 'pattern'], message: `no rule matches \`${pattern}\`` };
    }
  }
}

function* severityProblems({ severity }: Policy, { rules }: MeaningContext): Iterable<PolicyProblem> {
  for (const [index, { rule, when, to, by }] of severity.entries()) {
    const path = ['severity', index];
    if ((to === undefined) === (by === undefined)) yield { path, message: 'needs either `to` or `by`' };
    if (rule === undefined && (when === undefined || Object.keys(when).length === 0)) {
      yield { path, message: 'has neither `rule` nor `when`: it would change everything' };
    }
    if (rule !== undefined) yield* unknownRule(rule, [...path, 'rule'], rules);
  }
}

function* unknownRule(
  rule: string,
  path: readonly (string | number)[],
  rules: readonly string[],
): Iterable<PolicyProblem> {
  // Rules of other products are known only when they report something.
  if (rules.includes(rule) || isReportedRule(rule)) return;
  const meant = didYouMean(rule, rules);
  yield { path, message: `there is no rule \`${rule}\``, ...(meant === undefined ? {} : { meant }) };
}
