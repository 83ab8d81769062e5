import { openStateFolder, type StateFolder } from '#platform/files';
import { toFault } from '#kernel';
import { type Bell, createBell } from './bell.ts';
import { type InventoryWatch, watchInventory } from './inventory.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { type Progress, readProgress, writeProgress } from './progress.ts';
import type { AgentSettings, AgentWorld } from './settings.ts';
import { RUN_TEXTS } from './texts.ts';

/** What looking and reporting share. */
export interface Agent {
  readonly settings: AgentSettings;
  readonly world: AgentWorld;
  readonly folder: StateFolder;
  readonly outbox: Outbox;
  readonly inventory: InventoryWatch;
  readonly progress: Progress;
  /** Rings when there is a look to send. */
  readonly bell: Bell;
  /** Seconds between two reports as the server wants it; 0 before it said so. */
  wantedSeconds: number;
  /** Keeps how far the agent came. What the disk does not take is said once. */
  saveProgress(): Promise<void>;
}

/** Opens the state folder and what waits in it. Faults `denied`, `exhausted`, `unavailable`: nothing can be kept there. */
export async function openAgent(settings: AgentSettings, world: AgentWorld): Promise<Agent> {
  const folder = await openStateFolder(settings.state);
  const kept = await readProgress(folder);
  if (kept === undefined) world.say(RUN_TEXTS.progressDamaged);
  const progress = kept ?? { sequence: 0, dropped: 0 };
  const outbox = await openOutbox({
    folder,
    bytes: settings.bufferBytes,
    onLost(why, count, detail) {
      progress.dropped += count;
      world.say(RUN_TEXTS[why], { count, detail });
    },
  });
  progress.sequence = Math.max(progress.sequence, outbox.newest);
  let isSaid = false;
  return {
    settings,
    world,
    folder,
    outbox,
    progress,
    inventory: watchInventory(settings, world),
    bell: createBell(),
    wantedSeconds: 0,
    async saveProgress() {
      try {
        await writeProgress(folder, progress);
        isSaid = false;
      } catch (thrown) {
        if (!isSaid) world.say(RUN_TEXTS.notKept, { reason: toFault(thrown).message });
        isSaid = true;
      }
    },
  };
}
