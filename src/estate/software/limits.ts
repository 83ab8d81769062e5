import type { ReadLimits } from './readers/contract.ts';

/** Ceilings of one target. Whatever they cut off becomes a problem of the inventory. */
export interface InventoryLimits extends ReadLimits {
  /** Bytes of all layers, unpacked. */
  readonly targetBytes: number;
  /** Files, folders and links met in all layers or folders. */
  readonly targetEntries: number;
  /** How many times larger than packed a layer may become, once it is larger than `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
  /** Bytes of databases held until all layers are read, because one layer changes another's. */
  readonly keptBytes: number;
  /** Bytes of a manifest, an index or a configuration of an image. */
  readonly manifestBytes: number;
  readonly folderDepth: number;
  readonly problems: number;
}

const MIB = 1024 * 1024;

/** Room for what is met in practice: images of 10 GiB, hosts with a million files. */
export const INVENTORY_LIMITS: InventoryLimits = {
  unpackedBytes: 4096 * MIB,
  archiveDepth: 10,
  entries: 200_000,
  targetBytes: 128 * 1024 * MIB,
  targetEntries: 10_000_000,
  ratio: 200,
  freeBytes: 1024 * MIB,
  keptBytes: 1024 * MIB,
  manifestBytes: 4 * MIB,
  folderDepth: 64,
  problems: 1000,
};
