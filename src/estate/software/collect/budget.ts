import type { InventoryLimits } from '../limits.ts';

/** What is left of the ceilings of one target; shared by all of its layers. */
export interface Budget {
  readonly limits: InventoryLimits;
  /** Takes from what is left; false when there is not enough. */
  takeBytes(bytes: number): boolean;
  takeEntry(): boolean;
  takeKept(bytes: number): boolean;
}

export function createBudget(limits: InventoryLimits): Budget {
  const left = { bytes: limits.targetBytes, entries: limits.targetEntries, kept: limits.keptBytes };
  const take = (what: keyof typeof left, amount: number): boolean => {
    if (amount > left[what]) return false;
    left[what] -= amount;
    return true;
  };
  return {
    limits,
    takeBytes: (bytes) => take('bytes', bytes),
    takeEntry: () => take('entries', 1),
    takeKept: (bytes) => take('kept', bytes),
  };
}
