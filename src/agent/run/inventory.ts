import { gzipSync } from 'node:zlib';
import type { SoftwareInventory } from '#estate/model';
import { canonicalJson, toFault } from '#kernel';
import { sha256 } from '#platform/runtime';
import { packageStamp, readHostPackages } from '../packages/index.ts';
import { INVENTORY_BYTES, PACKAGES_MS } from './limits.ts';
import type { AgentSettings, AgentWorld } from './settings.ts';
import { RUN_TEXTS } from './texts.ts';

/** What is installed, as JSON that waits to be sent. */
export interface KeptInventory {
  /** Of what is installed; the moment is no part of it. */
  readonly digest: string;
  readonly packed: Uint8Array;
}

/** Follows what is installed on the machine. */
export interface InventoryWatch {
  /** The inventory as far as one was read. */
  current(): KeptInventory | undefined;
  /** Reads it again when its databases changed, or when the last time is long ago. Never throws. */
  refresh(): Promise<void>;
}

export function watchInventory({ root }: AgentSettings, { clock, say, giveBack }: AgentWorld): InventoryWatch {
  let kept: KeptInventory | undefined;
  let stamp = '';
  let dueMs = 0;
  return {
    current: () => kept,
    async refresh() {
      const now = clock.elapsedMs();
      const seen = packageStamp(root);
      if (seen === stamp && now < dueMs) return;
      try {
        const inventory = await readHostPackages({ root, clock });
        giveBack?.();
        const digest = digestOf(inventory);
        if (digest !== kept?.digest) kept = packedInventory(inventory, digest, say);
        [stamp, dueMs] = [seen, now + PACKAGES_MS];
      } catch (thrown) {
        say(RUN_TEXTS.packagesFailed, { reason: toFault(thrown).message });
      }
      giveBack?.();
    },
  };
}

function packedInventory(inventory: SoftwareInventory, digest: string, say: AgentWorld['say']) {
  const json = JSON.stringify(inventory);
  const packed = gzipSync(json);
  if (packed.length <= INVENTORY_BYTES.packed && json.length <= INVENTORY_BYTES.unpacked) return { digest, packed };
  say(RUN_TEXTS.packagesTooMany, { count: inventory.packages.length });
  return undefined;
}

function digestOf({ os, packages, problems, readers }: SoftwareInventory): string {
  return sha256(canonicalJson({ os, packages, problems, readers }));
}
