import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import type { ConfigurationItem, Part } from '../model/index.ts';
import { chunkItems } from './chunk-items.ts';
import { placeKey } from './journal.ts';

export interface ChunkSource {
  /** Items of a part in stored order, without the chunks named in `except`. */
  readonly items: (part: Part, except?: ReadonlySet<string>) => Promise<readonly ConfigurationItem[]>;
}

/** Uncompressed bytes of parts that are kept after reading: a few accounts, so that a page asks the store once. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** Most chunks asked for in one statement. */
const CHUNKS_PER_QUERY = 16;

/** Reads and verifies chunks; the parts read last are kept, the oldest go first. */
export function createChunkSource(store: Store): ChunkSource {
  const kept = new Map<string, { items: Promise<readonly ConfigurationItem[]>; bytes: number }>();
  let keptBytes = 0;

  const forget = (key: string) => {
    keptBytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, bytes: number, items: Promise<readonly ConfigurationItem[]>) => {
    kept.set(key, { items, bytes });
    keptBytes += bytes;
    items.catch(() => forget(key));
    for (const oldest of kept.keys()) {
      if (keptBytes <= KEPT_BYTES) break;
      forget(oldest);
    }
  };

  return {
    async items(part, except) {
      if (part.chunks.length === 0) return [];
      if (except !== undefined && part.chunks.some((chunk) => except.has(chunk.digest))) {
        return readItems(store, { ...part, chunks: part.chunks.filter((chunk) => !except.has(chunk.digest)) });
      }
      const key = placeKey(part);
      const known = kept.get(key);
      if (known) {
        forget(key);
        keep(key, known.bytes, known.items);
        return known.items;
      }
      const items = readItems(store, part);
      const bytes = part.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
      keep(key, bytes, items);
      return items;
    },
  };
}

async function readItems(store: Store, part: Part): Promise<ConfigurationItem[]> {
  const items: ConfigurationItem[] = [];
  for (let start = 0; start < part.chunks.length; start += CHUNKS_PER_QUERY) {
    const refs = part.chunks.slice(start, start + CHUNKS_PER_QUERY);
    const digests = refs.map((ref) => ref.digest);
    const rows = await store.db.selectFrom('chunk').selectAll().where('digest', 'in', digests).execute();
    const contents = new Map(rows.map((row) => [row.digest, row.content]));
    for (const ref of refs) {
      const content = contents.get(ref.digest);
      if (!content) throw missing(part, ref.digest);
      for (const item of chunkItems(part, ref, content)) items.push(item);
    }
  }
  return items;
}

function missing(part: Part, digest: string): Fault {
  return new Fault('store', `chunk ${digest.slice(0, 12)} of ${placeKey(part)} is missing from the store`, {
    mend: 'collect again: the same facts heal the snapshot; if it happens again restore a backup',
  });
}
