import type { SeverityCounts } from './level.ts';

/**
 * Days until a vulnerability must be mended, by the severity that its term has here. What waits for the next upgrade has
 * no day. https://www.cisa.gov/news-events/directives/bod-26-04-prioritizing-security-updates-based-risk (read 2026-11-26)
 */
export const TERM_DAYS = { critical: 3, high: 14, medium: 60 } as const;

/** The least number that 3, 14 and 60 divide: sums of the shares of a day are whole numbers of it. */
export const PACE_UNITS = 420;

/**
 * The risk as one number: how many findings must be mended each day so that none becomes late, in 420ths. A finding that
 * has three days is a third of a mend a day, one that has sixty a sixtieth: the weight is the term and nothing else.
 */
export function paceOf({ critical, high, medium }: SeverityCounts): number {
  const { critical: c, high: h, medium: m } = TERM_DAYS;
  return (critical * PACE_UNITS) / c + (high * PACE_UNITS) / h + (medium * PACE_UNITS) / m;
}
