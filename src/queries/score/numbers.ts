import { type Fraction, fraction, rounded } from '#analysis/score';
import type { Row } from '#platform/store';
import type { ControlStatus, ScoreNumber } from '#api/contract';

/** A fraction as it is shown. */
export function numberOf(score: Fraction | undefined): ScoreNumber {
  return score ? { percent: rounded(score, 100n), tenths: rounded(score, 1000n) } : {};
}

/** The exact score of a stored row; undefined while no control had data. */
export function exactScore({ passed, failed, unknown, excepted }: Row<'score'>): Fraction | undefined {
  const counted = passed + failed + unknown + excepted;
  return counted === 0 ? undefined : fraction(BigInt(passed), BigInt(counted));
}

export function countsOf(row: Row<'score'>): Record<ControlStatus, number> {
  const { passed, failed, unknown, excepted, no_data, disabled } = row;
  return { failed, unknown, excepted, passed, 'no-data': no_data, disabled };
}
