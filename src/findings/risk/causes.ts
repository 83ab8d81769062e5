import type { ChangeCause } from '../finding.ts';

/**
 * Why the risk moved, in the order in which a day is told.
 *
 * - `new-knowledge`: the software is the very same as at the last look; somebody published something about it.
 * - `new-software`: the software of a resource changed.
 * - `new-resource`: nothing was open on the resource before: it is new, or looked at for the first time, or was clean.
 * - `new-finding`: which of the three it was is not told by the history.
 * - `not-looked-at`: nobody looks any more; the risk stays where it was, but is known no longer.
 * - `exploitation`, `exposure`, `waf`, `loaded`, `decision`: what is known of attacks, of the way in, of what stops them
 *   there, of whether the code is loaded, or of anything else moved its term.
 * - `policy`: an entry of the policy gives it another severity.
 */
export const RISK_CAUSES = [
  'new-knowledge',
  'new-software',
  'new-resource',
  'new-finding',
  'seen-again',
  'suppression-ended',
  'control-failed',
  'exploitation',
  'exposure',
  'waf',
  'loaded',
  'decision',
  'policy',
  'not-looked-at',
  'looked-at-again',
  'suppressed',
  'mended',
  'gone',
  'other',
] as const;

export type RiskCause = (typeof RISK_CAUSES)[number];

const NEWS: Readonly<Record<string, RiskCause>> = {
  knowledge: 'new-knowledge',
  software: 'new-software',
  resource: 'new-resource',
};

/** Parameters of a reason by what they tell, the weightiest first. */
const DECISIVE: readonly (readonly [parameter: string, RiskCause])[] = [
  ['exploited', 'exploitation'],
  ['exposed', 'exposure'],
  ['waf', 'waf'],
  ['loaded', 'loaded'],
];

const CAUSES: Readonly<Partial<Record<ChangeCause, RiskCause>>> = {
  'rule-passes': 'mended',
  'resource-gone': 'gone',
  'sight-lost': 'not-looked-at',
  'sight-restored': 'looked-at-again',
  'seen-again': 'seen-again',
  'suppressed-by-policy': 'suppressed',
  'suppression-ended': 'suppression-ended',
  'compensating-control-failed': 'control-failed',
  'facts-changed': 'decision',
};

/** The cause of a history row. `by` is its parameter of that name; what it does not tell is not guessed. */
export function riskCause(cause: ChangeCause, by: string | undefined): RiskCause {
  if (cause === 'first-seen') return NEWS[by ?? ''] ?? 'new-finding';
  if (cause !== 'severity-changed') return CAUSES[cause] ?? 'other';
  if (by === 'policy') return 'policy';
  const names = (by ?? '').split(' ');
  return DECISIVE.find(([parameter]) => names.includes(parameter))?.[1] ?? 'decision';
}
