import type { LedgerChange, ScoreCause } from '#api/contract';

/** One kind of cause with what it comes to in all. */
export interface CauseSum {
  readonly cause: ScoreCause;
  readonly tenths: number;
  readonly entries: number;
}

/** The entries of a change by cause, in the order of the ledger. */
export function sumByCause({ entries }: LedgerChange): readonly CauseSum[] {
  return [...Map.groupBy(entries, ({ cause }) => cause)].map(([cause, ofCause]) => ({
    cause,
    tenths: ofCause.reduce((sum, { tenths }) => sum + tenths, 0),
    entries: ofCause.length,
  }));
}
