import type { CoverageGap } from '#analysis/vulnerability/findings';
import { MAX_PAGE } from '#api/contract';
import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import { type SoftwareCoverage, softwareCoverage } from './coverage.ts';

export interface CoverageQuestion {
  /** Which gaps are listed; the counts are always those of all. */
  readonly gap?: CoverageGap | undefined;
  readonly account?: string | undefined;
  readonly limit: number;
  /** How many come before the first. */
  readonly skip: number;
  readonly asOf: Instant;
}

/** Coverage with some of its gaps: an organization may have more of them than fit an answer. */
export interface CoveragePage extends SoftwareCoverage {
  readonly gapsTotal: number;
  readonly unseenTotal: number;
}

/** Coverage with one page of the resources that have a gap. Fault `not-found` (no snapshot). */
export async function coveragePage(store: Store, question: CoverageQuestion): Promise<CoveragePage> {
  const { gap, account, limit, skip, asOf } = question;
  const coverage = await softwareCoverage(store, asOf);
  const gaps = coverage.gaps.filter(
    (row) => (gap === undefined || row.gap === gap) && (account === undefined || row.accountId === account),
  );
  return {
    ...coverage,
    gaps: gaps.slice(skip, skip + limit),
    gapsTotal: gaps.length,
    unseen: coverage.unseen.slice(0, MAX_PAGE),
    unseenTotal: coverage.unseen.length,
  };
}
