import type { InventoryProblem } from '#estate/model';
import type { FileBody, ReadSoftware } from '../readers/contract.ts';

/** What one reader made of one file. */
export interface Reading {
  readonly reader: string;
  readonly result: ReadSoftware;
}

/** What one layer of an image says, by itself; a root file system and a function package are one layer. */
export interface LayerFacts {
  /** By path. A path without readings stands for a file that was not read, which still replaces that of a lower layer. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** Files whose readers look at others beside them: read when all layers are known. */
  readonly kept: ReadonlyMap<string, FileBody>;
  /** Paths that are gone with all below them, or are no files any more. */
  readonly removed: ReadonlySet<string>;
  /** Folders whose content of lower layers is gone. */
  readonly emptied: ReadonlySet<string>;
  readonly problems: readonly InventoryProblem[];
}
