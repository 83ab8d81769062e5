import { at } from '#kernel';
import type { StateFolder } from '#platform/files';

/** How far the agent came; kept so that it survives a restart. */
export interface Progress {
  /** Of the last look that was made. */
  sequence: number;
  /** Looks that were lost, in all. */
  dropped: number;
  /** Digest of the inventory that arrived last. */
  inventory?: string;
}

const FILE = 'progress.json';
const MAX_BYTES = 4_096;

/** What was kept; undefined when it is damaged, and a beginning when there is none. */
export async function readProgress(folder: StateFolder): Promise<Progress | undefined> {
  const kept = await folder.read(FILE, MAX_BYTES);
  if (kept === undefined) return { sequence: 0, dropped: 0 };
  const value = parsed(kept);
  const [sequence, dropped, inventory] = [at(value, 'sequence'), at(value, 'dropped'), at(value, 'inventory')];
  if (!isCount(sequence) || !isCount(dropped)) return undefined;
  return { sequence, dropped, ...(typeof inventory === 'string' ? { inventory } : {}) };
}

export async function writeProgress(folder: StateFolder, progress: Progress): Promise<void> {
  await folder.write(FILE, JSON.stringify(progress));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
