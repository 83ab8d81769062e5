import { addDays, didYouMean, type Instant, instant } from '#kernel';
import type { Policy } from './policy.ts';
import type { PolicyProblem } from './problem.ts';

/** The longest an exception may run: a leap year. Whoever still needs it then approves it again. */
export const MAX_IGNORE_DAYS = 366;

export interface MeaningContext {
  /** The moment that counts as now, for `until`. */
  readonly at: Instant;
  /** Ids of all rules there are. */
  readonly rules: readonly string[];
}

/** What a well-formed policy says that it must not say. */
export function checkMeaning(policy: Policy, context: MeaningContext): PolicyProblem[] {
  return [...ownerProblems(policy), ...ignoreProblems(policy, context), ...disabledProblems(policy, context)];
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

function* unknownRule(
  rule: string,
  path: readonly (string | number)[],
  rules: readonly string[],
): Iterable<PolicyProblem> {
  if (rules.includes(rule)) return;
  const meant = didYouMean(rule, rules);
  yield { path, message: `there is no rule \`${rule}\``, ...(meant === undefined ? {} : { meant }) };
}
