import { SEVERITIES, type Severity } from '#kernel';
import type { FindingState } from '../finding.ts';

/** Findings by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How much risk there is: findings that ask for work, and apart from them those that are suppressed. */
export interface RiskLevel {
  /** Findings that ask for work: those that were seen at the last look and those that nobody looks at any more. */
  readonly active: SeverityCounts;
  /** Of `active`, those that nobody looks at any more. */
  readonly notLookedAt: SeverityCounts;
  readonly suppressed: SeverityCounts;
}

/** One kind of step that a number of findings took: a history row without whose it is. */
export interface RiskMove {
  readonly from: FindingState | undefined;
  readonly to: FindingState;
  readonly severityFrom: Severity;
  readonly severityTo: Severity;
  readonly findings: number;
}

const NONE: SeverityCounts = { critical: 0, high: 0, medium: 0, low: 0, informational: 0 };

export const NO_RISK: RiskLevel = { active: NONE, notLookedAt: NONE, suppressed: NONE };

/** The level after some steps. Adding up is all there is to it, so that the order of the steps does not matter. */
export function afterMoves(level: RiskLevel, moves: Iterable<RiskMove>): RiskLevel {
  const next = {
    active: { ...level.active },
    notLookedAt: { ...level.notLookedAt },
    suppressed: { ...level.suppressed },
  };
  const put = (state: FindingState | undefined, severity: Severity, findings: number) => {
    if (state === 'open' || state === 'not-looked-at') next.active[severity] += findings;
    if (state === 'not-looked-at') next.notLookedAt[severity] += findings;
    if (state === 'suppressed') next.suppressed[severity] += findings;
  };
  for (const { from, to, severityFrom, severityTo, findings } of moves) {
    put(from, severityFrom, -findings);
    put(to, severityTo, findings);
  }
  return next;
}

/** What some steps add to any level. */
export function effectOf(moves: Iterable<RiskMove>): RiskLevel {
  return afterMoves(NO_RISK, moves);
}

/** Whether a step leaves every level as it is: of an owner, a due date, a finding that stays closed. */
export function isStill({ from, to, severityFrom, severityTo }: RiskMove): boolean {
  if (!isCounted(from) && !isCounted(to)) return true;
  return from === to && severityFrom === severityTo;
}

function isCounted(state: FindingState | undefined): boolean {
  return state !== undefined && state !== 'fixed' && state !== 'gone';
}

export function sumOf(counts: SeverityCounts): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
