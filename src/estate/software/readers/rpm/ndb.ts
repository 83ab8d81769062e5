import type { ProblemList } from '../support/problems.ts';

/** https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c (read 2026-11-26) */
const HEADER_BYTES = 32;
const SLOT_BYTES = 16;
const SLOTS_PER_PAGE = 256;
const BLOCK_BYTES = 16;
const BLOB_HEAD_BYTES = 16;
const [HEADER_MAGIC, SLOT_MAGIC, BLOB_MAGIC] = ['RpmP', 'Slot', 'BlbS'];

export function isNdb(content: Uint8Array): boolean {
  return content.length >= HEADER_BYTES && magicAt(content, 0) === HEADER_MAGIC;
}

/** Pages of slots at the beginning, each slot with the place of one package's header; all little-endian. */
export function* ndbBlobs(content: Uint8Array, problems: ProblemList): Generator<Uint8Array> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const pages = bytes.readUInt32LE(12);
  const end = Math.min(pages * SLOTS_PER_PAGE * SLOT_BYTES, bytes.length);
  if (pages === 0 || pages * SLOTS_PER_PAGE * SLOT_BYTES > bytes.length) {
    problems.add('damaged', 'the file is shorter than its table of packages; copy it again');
  }
  const seen = new Set<number>();
  for (let at = HEADER_BYTES; at + SLOT_BYTES <= end; at += SLOT_BYTES) {
    const [id, block] = [bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8)];
    if (magicAt(bytes, at) !== SLOT_MAGIC) {
      problems.add('damaged', `the slot at ${at} of the table of packages is damaged`);
    } else if (id !== 0 && !seen.has(block)) {
      // Two slots never share a block; a file that says so would be read over and over.
      seen.add(block);
      const blob = blobAt(bytes, block * BLOCK_BYTES, id);
      if (blob) yield blob;
      else problems.add('damaged', `package ${id} is not where the table of packages says`);
    }
  }
}

function blobAt(bytes: Buffer, at: number, id: number): Buffer | undefined {
  const start = at + BLOB_HEAD_BYTES;
  if (start > bytes.length || magicAt(bytes, at) !== BLOB_MAGIC || bytes.readUInt32LE(at + 4) !== id) return undefined;
  const length = bytes.readUInt32LE(at + 12);
  return start + length <= bytes.length ? bytes.subarray(start, start + length) : undefined;
}

function magicAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
