import type { ProblemList } from '../../support/problems.ts';

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log (read 2026-11-26) */
const HEADER_BYTES = 32;
const FRAME_HEAD_BYTES = 24;
const MAGIC_LITTLE = 0x37_7f_06_82;
const MAGIC_BIG = 0x37_7f_06_83;

/**
 * Pages that were committed but are not in the database file yet, by number. Frames count up to the last commit; those
 * behind it, of an earlier log or with a wrong checksum do not, which is how SQLite itself recovers.
 */
export function walPages(
  log: Uint8Array | undefined,
  pageBytes: number,
  problems: ProblemList,
): ReadonlyMap<number, Uint8Array> {
  const committed = new Map<number, Uint8Array>();
  if (!log || log.length < HEADER_BYTES) return committed;
  const bytes = Buffer.from(log.buffer, log.byteOffset, log.length);
  const magic = bytes.readUInt32BE(0);
  if ((magic !== MAGIC_LITTLE && magic !== MAGIC_BIG) || bytes.readUInt32BE(8) !== pageBytes) {
    problems.add('damaged', 'the write-ahead log beside the database does not belong to it and was left out');
    return committed;
  }
  const sums = checksums(bytes, magic === MAGIC_BIG);
  sums.add(0, 24);
  if (!sums.are(24)) return committed;
  let open: [number, Uint8Array][] = [];
  for (let at = HEADER_BYTES; at + FRAME_HEAD_BYTES + pageBytes <= bytes.length; at += FRAME_HEAD_BYTES + pageBytes) {
    if (bytes.compare(bytes, 16, 24, at + 8, at + 16) !== 0) break;
    sums.add(at, at + 8);
    sums.add(at + FRAME_HEAD_BYTES, at + FRAME_HEAD_BYTES + pageBytes);
    if (!sums.are(at + 16)) break;
    open.push([bytes.readUInt32BE(at), bytes.subarray(at + FRAME_HEAD_BYTES, at + FRAME_HEAD_BYTES + pageBytes)]);
    if (bytes.readUInt32BE(at + 4) === 0) continue;
    for (const [page, content] of open) committed.set(page, content);
    open = [];
  }
  return committed;
}

/** The log's own running checksum over pairs of 32-bit words. */
function checksums(bytes: Buffer, isBig: boolean) {
  let [first, second] = [0, 0];
  const word = (at: number) => (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  return {
    add(from: number, to: number): void {
      for (let at = from; at + 8 <= to; at += 8) {
        first = (first + word(at) + second) >>> 0;
        second = (second + word(at + 4) + first) >>> 0;
      }
    },
    are: (at: number) => bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second,
  };
}
