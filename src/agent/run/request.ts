import { gunzipSync, gzipSync } from 'node:zlib';
import { type ReportRequest, WIRE_FORMAT } from '#estate/agents/wire';
import type { Agent } from './agent.ts';
import type { KeptInventory } from './inventory.ts';

interface Parts {
  readonly sequence: number;
  /** The look, which is JSON already: it is not read again to be written again. */
  readonly look: string;
  readonly inventory?: KeptInventory;
}

/** Body of a report, packed. */
export function packRequest({ world, progress }: Agent, { sequence, look, inventory }: Parts): Uint8Array {
  const digest = inventory?.digest ?? progress.inventory;
  const head: Omit<ReportRequest, 'report' | 'inventory'> = {
    format: WIRE_FORMAT,
    sequence,
    version: world.version,
    sentAt: world.clock.now(),
    dropped: progress.dropped,
    ...(digest === undefined ? {} : { inventoryDigest: digest }),
  };
  const software = inventory === undefined ? '' : `,"inventory":${gunzipSync(inventory.packed).toString('utf8')}`;
  return gzipSync(`${JSON.stringify(head).slice(0, -1)}${software},"report":${look}}`);
}
