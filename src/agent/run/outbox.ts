import { gunzipSync } from 'node:zlib';
import { type Instant, epochMs, toFault } from '#kernel';
import type { StateFolder } from '#platform/files';
import { KEPT_WHOLE, LOOK_BYTES, MOST_LOOKS } from './limits.ts';
import { looksToDrop, supersededLooks, type WaitingLook } from './thinning.ts';

/** A look as it waits: its JSON, packed. */
export interface NewLook {
  readonly sequence: number;
  readonly at: Instant;
  readonly packed: Uint8Array;
}

/** Looks on disk that wait to be sent, oldest first. */
export interface Outbox {
  /** How many wait. */
  size(): number;
  /** Sequence of the newest that was ever seen here; 0 when none was. */
  readonly newest: number;
  /** Keeps a look, in memory when the disk takes nothing. Never throws. */
  add(look: NewLook): Promise<void>;
  /** JSON of the oldest look that can be read. */
  first(): Promise<{ readonly sequence: number; readonly json: string; readonly isLast: boolean } | undefined>;
  /** Forgets a look that arrived, or that no server takes. */
  remove(sequence: number): Promise<void>;
  /** Keeps the newest and one an hour of the older: a server asked for fewer. */
  thin(): Promise<void>;
}

export interface OutboxInit {
  readonly folder: StateFolder;
  readonly bytes: number;
  /** Looks that were lost, with why: `full` (no room), `thinned`, `damaged`, `disk` with the fault's words. */
  readonly onLost: (why: 'full' | 'thinned' | 'damaged' | 'disk', howMany: number, detail: string) => void;
}

type Kept = WaitingLook & { readonly name: string; readonly held?: Uint8Array };

const NAME = /^look-(\d{12})-(\d{13})\.json\.gz$/;
/** Files of the folder that are looked at: more than an agent ever makes. */
const MAX_FILES = 10_000;

export async function openOutbox({ folder, bytes, onLost }: OutboxInit): Promise<Outbox> {
  const looks: Kept[] = [];
  for (const file of await folder.list(MAX_FILES)) {
    const [, sequence, ms] = NAME.exec(file.name) ?? [];
    if (sequence !== undefined) looks.push({ ...file, sequence: Number(sequence), ms: Number(ms) });
  }
  let newest = looks.at(-1)?.sequence ?? 0;

  /** Answers false when the look went meanwhile: one is sent while another comes in. */
  const forget = async (look: Kept): Promise<boolean> => {
    const index = looks.indexOf(look);
    if (index < 0) return false;
    looks.splice(index, 1);
    if (look.held === undefined) await folder.remove(look.name).catch(() => undefined);
    return true;
  };
  const drop = async (gone: readonly Kept[], why: 'full' | 'thinned') => {
    let count = 0;
    for (const look of gone) if (await forget(look)) count += 1;
    if (count > 0) onLost(why, count, '');
  };
  const write = async (name: string, packed: Uint8Array) => {
    try {
      await folder.write(name, packed);
      return undefined;
    } catch (thrown) {
      return toFault(thrown);
    }
  };

  return {
    size: () => looks.length,
    get newest() {
      return newest;
    },
    async add({ sequence, at, packed }) {
      newest = Math.max(newest, sequence);
      const ms = epochMs(at);
      const name = `look-${String(sequence).padStart(12, '0')}-${String(Math.max(0, ms)).padStart(13, '0')}.json.gz`;
      let fault = await write(name, packed);
      if (fault?.code === 'exhausted' && looks.length > 1) {
        // Half of what waits makes room for the look that says how things are now.
        await drop(looks.slice(0, Math.ceil(looks.length / 2)), 'full');
        fault = await write(name, packed);
      }
      if (fault !== undefined) {
        const held = looks.filter((look) => look.held !== undefined);
        for (const look of held) await forget(look);
        onLost('disk', held.length, fault.message);
      }
      looks.push({ sequence, ms, bytes: packed.length, name, ...(fault === undefined ? {} : { held: packed }) });
      await drop(looksToDrop(looks, { looks: MOST_LOOKS, bytes, whole: KEPT_WHOLE }), 'full');
    },
    async first() {
      for (let look = looks[0]; look !== undefined; look = looks[0]) {
        const json = await jsonOf(folder, look);
        if (json !== undefined) return { sequence: look.sequence, json, isLast: looks.length === 1 };
        if (await forget(look)) onLost('damaged', 1, look.name);
      }
      return undefined;
    },
    async remove(sequence) {
      const look = looks.find((one) => one.sequence === sequence);
      if (look !== undefined) await forget(look);
    },
    thin: () => drop(supersededLooks(looks, 1), 'thinned'),
  };
}

/** Its JSON, which gzip's own sum says is whole; undefined when the file is damaged, gone or not to be read. */
async function jsonOf(folder: StateFolder, { name, held }: Kept): Promise<string | undefined> {
  try {
    const packed = held ?? (await folder.read(name, LOOK_BYTES.packed));
    return packed && gunzipSync(packed, { maxOutputLength: LOOK_BYTES.unpacked }).toString('utf8');
  } catch {
    return undefined;
  }
}
