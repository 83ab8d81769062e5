import { holdInventory, type HeldFor } from '#estate/inventories';
import type { SnapshotReader, SoftwareInventory } from '#estate/model';
import type { AwsAccess } from '#platform/aws';
import type { Downloader } from '#platform/net';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { LimitFunction } from 'p-limit';
import type { Allowance } from './allowance.ts';
import type { GatherLimits, Gathered } from './contract.ts';
import type { LayerRead } from './functions/layer-read.ts';

/** What all readings of one run share. */
export interface GatherWork {
  readonly store: Store;
  readonly access: AwsAccess;
  readonly reader: SnapshotReader;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly limits: GatherLimits;
  readonly downloader: Downloader;
  readonly allowance: Allowance;
  readonly unpacking: LimitFunction;
  /** Layers of functions that were read in this run, by ARN. */
  readonly layers: Map<string, Promise<LayerRead | Gathered>>;
}

/** One resource whose software is to be read; called when its turn comes. */
export interface GatherTask {
  readonly entity: string;
  /** What is known without asking AWS, or the work that asks. */
  readonly work: Gathered | (() => Promise<Gathered>);
}

/** Keeps what was read, in one piece. */
export async function hold(
  { store, clock }: Pick<GatherWork, 'store' | 'clock'>,
  of: HeldFor,
  inventory: SoftwareInventory,
): Promise<Gathered> {
  await store.transaction((tx) => holdInventory(tx, store.dialect, of, inventory, clock.now()));
  return { outcome: 'read' };
}
