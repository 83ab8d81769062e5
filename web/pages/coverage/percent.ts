import type { CoverageCount } from '#api/contract';

/** Rounded down: a hundred means all of them. */
export function percentOf({ lookedAt, total }: CoverageCount): number {
  return total === 0 ? 0 : Math.floor((lookedAt / total) * 100);
}
