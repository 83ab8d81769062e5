/**
 * The list at the end of a zip file. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (version 6.3.10, read
 * 2026-11-26): 4.3.12 central directory, 4.3.14 and 4.3.15 zip64, 4.3.16 end record.
 */

/** A file in an archive, as the list says. Nothing of it has been checked. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header stands in the whole file, whatever stands before the archive. */
  readonly offset: number;
}

export interface ZipDirectory {
  /** Files only, in the order of the list. */
  readonly entries: readonly ZipEntry[];
  /** What is wrong with the list itself. */
  readonly faults: readonly string[];
  readonly isCut: boolean;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const LISTED = 0x02014b50;
const LISTED_BYTES = 46;
const END_BYTES = 22;
/** The longest comment behind the end record. */
const MAX_COMMENT = 0xffff;
const ZIP64_EXTRA = 1;

interface End {
  /** Where the list begins and ends in the file, and what its offsets must be moved by. */
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/**
 * Reads the list; undefined when the bytes are no zip file. Something may stand before the archive (a script that runs
 * it, a program): offsets are counted from where the archive begins.
 */
export function readDirectory(file: Buffer, maxEntries: number): ZipDirectory | undefined {
  const end = findEnd(file);
  if (!end) return undefined;
  const entries: ZipEntry[] = [];
  const faults: string[] = [];
  let place = end.from;
  let isCut = false;
  while (place + LISTED_BYTES <= end.to && file.readUInt32LE(place) === LISTED) {
    if (entries.length >= maxEntries) {
      isCut = true;
      break;
    }
    const next =
      place +
      LISTED_BYTES +
      file.readUInt16LE(place + 28) +
      file.readUInt16LE(place + 30) +
      file.readUInt16LE(place + 32);
    if (next > end.to) break;
    const entry = readEntry(file, place, end.shift);
    if (!entry.name.endsWith('/')) entries.push(entry);
    place = next;
  }
  if (!isCut && place !== end.to) faults.push('its list of entries is damaged');
  if (overlap(entries)) faults.push('entries share the same bytes');
  return { entries, faults, isCut };
}

function findEnd(file: Buffer): End | undefined {
  const lowest = Math.max(0, file.length - END_BYTES - MAX_COMMENT);
  for (let at = file.length - END_BYTES; at >= lowest; at -= 1) {
    if (file[at] !== 0x50 || file.readUInt32LE(at) !== END) continue;
    if (at + END_BYTES + file.readUInt16LE(at + 20) > file.length) continue;
    const end = readEnd(file, at);
    if (end) return end;
  }
  return undefined;
}

function readEnd(file: Buffer, at: number): End | undefined {
  const isWide = at >= 20 && file.readUInt32LE(at - 20) === END_64_LOCATOR;
  // What stands before the archive makes the locator's offset wrong: the wide record is 56 bytes before the locator.
  const wide = at - 20 - 56;
  if (isWide && wide >= 0 && file.readUInt32LE(wide) === END_64) {
    return placed(file, wide, number64(file, wide + 40), number64(file, wide + 48));
  }
  return placed(file, at, file.readUInt32LE(at + 12), file.readUInt32LE(at + 16));
}

/** The list stands right before its end record; the difference to where it says it stands is what was put in front. */
function placed(file: Buffer, to: number, bytes: number, offset: number): End | undefined {
  const from = to - bytes;
  if (from < 0 || from < offset) return undefined;
  if (bytes > 0 && (bytes < LISTED_BYTES || file.readUInt32LE(from) !== LISTED)) return undefined;
  return { from, to, shift: from - offset };
}

function readEntry(file: Buffer, place: number, shift: number): ZipEntry {
  const nameBytes = file.readUInt16LE(place + 28);
  const extraFrom = place + LISTED_BYTES + nameBytes;
  const narrow = [file.readUInt32LE(place + 24), file.readUInt32LE(place + 20), file.readUInt32LE(place + 42)] as const;
  const [bytes, packedBytes, offset] = widened(file, extraFrom, file.readUInt16LE(place + 30), narrow);
  return {
    name: file.toString('utf8', place + LISTED_BYTES, extraFrom),
    method: file.readUInt16LE(place + 10),
    isEncrypted: (file.readUInt16LE(place + 8) & 1) === 1,
    crc: file.readUInt32LE(place + 16),
    packedBytes,
    bytes,
    offset: offset + shift,
  };
}

type Sizes = readonly [bytes: number, packedBytes: number, offset: number];

/** Numbers that do not fit into 32 bits stand in the extra field, in order, only those that do not fit. */
function widened(file: Buffer, from: number, length: number, narrow: Sizes): Sizes {
  if (!narrow.includes(0xffffffff)) return narrow;
  for (let at = from; at + 4 <= from + length; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    const stop = Math.min(next + file.readUInt16LE(at + 2), from + length);
    const wide = narrow.map((value) => {
      if (value !== 0xffffffff || next + 8 > stop) return value;
      next += 8;
      return number64(file, next - 8);
    });
    return [wide[0] ?? 0, wide[1] ?? 0, wide[2] ?? 0];
  }
  return narrow;
}

/** Whole numbers beyond 2^53 are larger than any file and stay so. */
function number64(file: Buffer, at: number): number {
  return Number(file.readBigUInt64LE(at));
}

function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  return sorted.some((entry, n) => {
    const next = sorted[n + 1];
    return next !== undefined && entry.offset + 30 + entry.packedBytes > next.offset;
  });
}
