import type { GatherLimits } from './contract.ts';

/** What one run may still download. */
export interface Allowance {
  /** Takes one package of so many bytes; false when it is more than is left. */
  take(bytes: number): boolean;
}

export function createAllowance({ packages, bytes }: GatherLimits): Allowance {
  const left = { packages, bytes };
  return {
    take(wanted) {
      if (left.packages < 1 || left.bytes < wanted) return false;
      left.packages -= 1;
      left.bytes -= wanted;
      return true;
    },
  };
}
