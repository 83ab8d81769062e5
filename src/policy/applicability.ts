import { type AccountFacts, placeHolds, placeMayHold } from './conditions.ts';
import { globMatches } from './glob.ts';
import type { ControlEntry, Policy } from './policy.ts';

/** Why a rule is not asked: the suppression's entry and reason. */
export interface SwitchedOff {
  readonly entry: string;
  readonly reason: string;
}

type Choosing = Pick<Policy, 'disabledRules' | 'controls' | 'standards'>;

/**
 * Whether a rule is asked of a resource: `disabledRules` first, then the first of `controls` that matches, then
 * `standards`. Undefined when it is.
 */
export function switchedOff(
  rule: string,
  standards: ReadonlySet<string>,
  tags: Readonly<Record<string, string>>,
  account: AccountFacts,
  policy: Choosing,
): SwitchedOff | undefined {
  const disabled = policy.disabledRules.find((candidate) => candidate.rule === rule);
  if (disabled) return { entry: `disabledRules/${rule}`, reason: disabled.reason };
  const control = policy.controls.find((entry) => names(entry, rule) && placeHolds(entry, tags, account));
  if (control) return control.mode === 'on' ? undefined : { entry: `controls/${rule}`, reason: control.reason };
  if (policy.standards.length === 0 || standards.size === 0) return undefined;
  const isChosen = policy.standards.some((entry) => standards.has(entry.standard) && placeHolds(entry, tags, account));
  return isChosen ? undefined : { entry: `standards/${rule}`, reason: [...standards].toSorted().join(', ') };
}

/** Whether a rule is asked of nothing at all in an account, whatever the tags of its resources are. */
export function isOffInAccount(
  rule: string,
  standards: ReadonlySet<string>,
  account: AccountFacts,
  policy: Choosing,
): boolean {
  if (policy.disabledRules.some((candidate) => candidate.rule === rule)) return true;
  for (const entry of policy.controls) {
    if (!names(entry, rule) || !placeMayHold(entry, account)) continue;
    if (entry.mode === 'on') return false;
    if (!entry.tag) return true;
  }
  if (policy.standards.length === 0 || standards.size === 0) return false;
  return !policy.standards.some((entry) => standards.has(entry.standard) && placeMayHold(entry, account));
}

/** An id is compared exactly: `Config.1` is not the beginning of `Config.10`. */
function names({ rule, pattern }: ControlEntry, asked: string): boolean {
  return pattern === undefined ? rule === asked : globMatches(pattern, asked);
}
