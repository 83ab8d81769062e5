import type { InventoryProblem, SoftwareInventory } from '#estate/model';

/** What became of a layer: its software, or why there is none. */
export type LayerRead =
  | { readonly arn: string; readonly inventory: SoftwareInventory }
  | { readonly arn: string; readonly problem: InventoryProblem };
