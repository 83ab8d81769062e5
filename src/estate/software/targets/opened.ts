import type { InventoryProblem, InventoryTarget } from '#estate/model';
import type { Layer } from '../collect/compose.ts';

/** A target that was read: what it is, and what each of its layers says. */
export interface OpenedTarget {
  readonly target: InventoryTarget;
  /** Lowest first. */
  readonly layers: readonly Layer[];
  readonly problems: readonly InventoryProblem[];
}

/** How far reading is; `total` is 0 while nobody knows. */
export type ReadProgress = (done: number, total: number) => void;
