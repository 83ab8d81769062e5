/**
 * Why something of a report is not kept as it came: `unknown`: a member this version does not know; `wrong`: a value of
 * another shape; `cut`: a text longer than the limit; `too-many`: entries beyond the limit; `secret`: a text that looks
 * like a secret, which an agent should have masked; `clock`: a moment that cannot be.
 */
export const CORRECTIONS = ['unknown', 'wrong', 'cut', 'too-many', 'secret', 'clock'] as const;

export type Correction = (typeof CORRECTIONS)[number];

export type Corrections = Readonly<Partial<Record<Correction, number>>>;

/** Counts what is corrected while a report is read. */
export interface Tally {
  count(what: Correction, howMany?: number): void;
  counts(): Corrections;
}

export function createTally(): Tally {
  const counts: Partial<Record<Correction, number>> = {};
  return {
    count(what, howMany = 1) {
      counts[what] = (counts[what] ?? 0) + howMany;
    },
    counts: () => ({ ...counts }),
  };
}
