import { canonicalJson } from '#kernel';
import { sha256 } from '#platform/runtime';
import type { Completeness, ItemBody, Kind } from '../model/index.ts';
import { MAX_CHUNK_BYTES, MAX_CHUNK_ITEMS } from './chunk-codec.ts';
import { redact } from './redact.ts';
import { unite } from './unite.ts';

/** Items of one part that are not in a chunk yet. */
export interface PartBuffer {
  /** Bytes that wait. */
  readonly bytes: () => number;
  /** Items taken so far, flushed ones included. */
  readonly items: () => number;
  /** Adds one item; answers true when the buffer should be flushed. */
  add(body: ItemBody): boolean;
  /** The waiting lines sorted by resource id; the buffer is empty afterwards. */
  take(): readonly string[];
  /** What the collector says of the part, made worse by what was found out while buffering. */
  judge(completeness: Completeness): Completeness;
}

/** A waiting buffer is flushed from here on; with one more item of at most this size a chunk stays under its limit. */
const FULL_BYTES = MAX_CHUNK_BYTES / 2;

/** Names of resources cited in a reason. */
const CITED = 3;

/**
 * One resource id stands once in a part. A second answer about it is united with the first while that still waits
 * (two CLI answers of one user, a page that shifted while it was read). Where the two disagree, or the first is
 * already written, the first stays, and the part becomes `partial` with the count and the ids in its reason.
 */
export function createPartBuffer(kind: Kind): PartBuffer {
  let waiting = new Map<string, string>();
  /** Digests of flushed lines by id, so that a mere repetition is told from a disagreement. */
  const flushed = new Map<string, string>();
  let bytes = 0;
  const disagreeing: string[] = [];
  const oversize: string[] = [];

  const put = (id: string, line: string): void => {
    const before = waiting.get(id);
    bytes += Buffer.byteLength(line) + 1 - (before === undefined ? 0 : Buffer.byteLength(before) + 1);
    waiting.set(id, line);
  };

  const add = (body: ItemBody): boolean => {
    const id = body.resourceId;
    const line = canonicalJson({ ...body, configuration: redact(kind, body.configuration) });
    const before = waiting.get(id);
    if (Buffer.byteLength(line) >= FULL_BYTES) oversize.push(id);
    else if (flushed.has(id)) {
      if (flushed.get(id) !== sha256(line)) disagreeing.push(id);
    } else if (before === undefined) put(id, line);
    else if (before !== line) {
      const { body: united, disagreements } = unite(JSON.parse(before), JSON.parse(line));
      if (disagreements.length > 0) disagreeing.push(id);
      put(id, canonicalJson(united));
    }
    return waiting.size >= MAX_CHUNK_ITEMS || bytes >= FULL_BYTES;
  };

  return {
    bytes: () => bytes,
    items: () => flushed.size + waiting.size,
    add,
    take() {
      const sorted = [...waiting].toSorted(([a], [b]) => (a < b ? -1 : 1));
      for (const [id, line] of sorted) flushed.set(id, sha256(line));
      waiting = new Map();
      bytes = 0;
      return sorted.map(([, line]) => line);
    },
    judge(completeness) {
      return worsen(
        worsen(completeness, 'DuplicateId', 'answers that disagree with another about the same resource', disagreeing),
        'ItemTooLarge',
        `resources larger than ${FULL_BYTES} bytes`,
        oversize,
      );
    },
  };
}

function worsen(completeness: Completeness, code: string, what: string, ids: readonly string[]): Completeness {
  if (ids.length === 0) return completeness;
  const cited = [...new Set(ids)].toSorted().slice(0, CITED).join(', ');
  const detail = `${ids.length} ${what}: ${cited}`;
  const { state, reason, missing = 0 } = completeness;
  return {
    state: state === 'complete' ? 'partial' : state,
    reason: reason ? { code: reason.code, detail: `${reason.detail}; ${detail}` } : { code, detail },
    missing: missing + ids.length,
  };
}
