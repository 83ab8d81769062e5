import { randomInt } from 'node:crypto';

const STEPS = 2 ** 32;

/** A number from 0 up to 1 that nobody can foresee: for spreading what many would do at the same moment. */
export function randomFraction(): number {
  return randomInt(STEPS) / STEPS;
}
