import type { Cell, Measure } from './state.ts';

/** What a cell says of its control, as bits: any number of subjects counts as one. */
export const FAILED = 1;
export const UNKNOWN = 2;
export const EXCEPTED = 4;
export const PASSED = 8;

/** How many bits there are. */
export const BITS = 4;

/**
 * What one account's cell adds to a control's status.
 * Security Hub's rule looks at findings only and ignores suppressed ones. Ours also knows what nobody could see, and
 * remembers that an exception hides something.
 */
export function maskOf(cell: Cell, measure: Measure): number {
  const seen = (cell.failed > 0 ? FAILED : 0) | (cell.unknown > 0 ? UNKNOWN : 0) | (cell.passed > 0 ? PASSED : 0);
  if (measure === 'security-hub') return seen;
  const lost = cell.blind !== '' || cell.notLookedAt > 0 ? UNKNOWN : 0;
  return seen | lost | (cell.exceptedFailed + cell.exceptedUnknown > 0 ? EXCEPTED : 0);
}
