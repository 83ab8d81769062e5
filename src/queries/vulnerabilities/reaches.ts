import { BOD_CODES, type BodCode, isAtLeast } from '#analysis/vulnerability/decision';
import { isSeverity, severityRank } from '#kernel';
import type { VulnerabilityReport } from './shapes.ts';

/** How soon something must be mended, the laxest first. */
export const TERMS: readonly BodCode[] = BOD_CODES;

/** Whether a vulnerability of a report is as urgent as a term, or as severe as a severity. */
export function reaches({ vulnerabilities }: VulnerabilityReport, threshold: string): boolean {
  if (isSeverity(threshold)) {
    const least = severityRank(threshold);
    return vulnerabilities.some(({ severity }) => severityRank(severity) >= least);
  }
  const least = TERMS.find((term) => term === threshold);
  return least !== undefined && vulnerabilities.some(({ term }) => isAtLeast(term, least));
}
