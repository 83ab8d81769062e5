import type { Match } from './contract.ts';

/**
 * How true a condition is, and how sure: the sign says yes or no, the size how sure. A negation turns the sign, "all"
 * is the least of its parts and "any" the greatest, so that an answer is as sure as the weakest part it rests on.
 */
export type Truth = -3 | -2 | -1 | 0 | 1 | 2 | 3;

export const YES = 3;
export const NO = -3;
export const UNKNOWN = 0;
/** Documented, not seen. */
export const DOCUMENTED = 2;
export const DOCUMENTED_NO = -2;
/** By a published method that stands in for an engine that is not published. */
export const LIKELY = 1;
export const LIKELY_NO = -1;

/** How much an answer must be sure of to count, the strictest first. */
export const SURENESS = [3, 2, 1] as const;

export function matchOf(truth: Truth): Match {
  if (truth === YES) return 'yes';
  if (truth === DOCUMENTED) return 'documented';
  if (truth === LIKELY) return 'likely';
  return truth === UNKNOWN ? 'unknown' : 'no';
}

export function negate(truth: Truth): Truth {
  return (truth === 0 ? 0 : -truth) as Truth;
}

export function least(one: Truth, other: Truth): Truth {
  return one < other ? one : other;
}

export function greatest(one: Truth, other: Truth): Truth {
  return one > other ? one : other;
}
