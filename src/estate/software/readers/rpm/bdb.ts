import type { ProblemList } from '../support/problems.ts';

/** https://github.com/berkeleydb/libdb/blob/master/src/dbinc/db_page.h (read 2026-11-26) */
const HASH_MAGIC = 0x06_15_61;
const META_BYTES = 72;
/** Before the offsets of the items, and before the data of an overflow page. */
const PAGE_HEAD_BYTES = 26;
const HASH_PAGES = new Set([2, 13]);
const OVERFLOW_PAGE = 7;
const ITEM = { inPage: 1, offPage: 3 } as const;
const OFF_PAGE_BYTES = 12;

/** Under this a value is no header: rpm keeps the number of the next package under the key 0. */
const MIN_HEADER_BYTES = 24;

/** Numbers are written in the order of the machine that made the file. */
interface Numbers {
  u16(at: number): number;
  u32(at: number): number;
}

function numbersOf(bytes: Buffer): Numbers | undefined {
  const little = { u16: (at: number) => bytes.readUInt16LE(at), u32: (at: number) => bytes.readUInt32LE(at) };
  const big = { u16: (at: number) => bytes.readUInt16BE(at), u32: (at: number) => bytes.readUInt32BE(at) };
  if (bytes.length < META_BYTES) return undefined;
  return [little, big].find(({ u32 }) => u32(12) === HASH_MAGIC);
}

export function isBdb(content: Uint8Array): boolean {
  return numbersOf(bufferOf(content)) !== undefined;
}

function bufferOf(content: Uint8Array): Buffer {
  return Buffer.from(content.buffer, content.byteOffset, content.length);
}

/** Goes over all pages of the hash: each holds keys and values in turn, large values lie on chains of other pages. */
export function* bdbBlobs(content: Uint8Array, problems: ProblemList): Generator<Uint8Array> {
  const bytes = bufferOf(content);
  const numbers = numbersOf(bytes);
  const pageBytes = numbers?.u32(20) ?? 0;
  if (!numbers || pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) {
    problems.add('damaged', `a page of ${pageBytes} bytes is impossible; copy the file again`);
    return;
  }
  if (bytes[24] !== 0) {
    problems.add('unsupported', 'the database is encrypted');
    return;
  }
  const pages = Math.floor(bytes.length / pageBytes);
  if (numbers.u32(32) >= pages) problems.add('damaged', 'the file is shorter than it says; copy it again');
  const file: Pages = { bytes, numbers, pageBytes, pages, used: new Set() };
  for (let page = 1; page < pages; page += 1) {
    if (HASH_PAGES.has(bytes[page * pageBytes + 25] ?? 0)) yield* valuesOf(file, page, problems);
  }
}

interface Pages {
  readonly bytes: Buffer;
  readonly numbers: Numbers;
  readonly pageBytes: number;
  readonly pages: number;
  /** Overflow pages that belong to a value already: none belongs to two. */
  readonly used: Set<number>;
}

function* valuesOf(file: Pages, page: number, problems: ProblemList): Generator<Uint8Array> {
  const { numbers, pageBytes } = file;
  const start = page * pageBytes;
  const count = numbers.u16(start + 20);
  if (PAGE_HEAD_BYTES + 2 * count > pageBytes) {
    problems.add('damaged', `page ${page} cannot hold ${count} items`);
    return;
  }
  const offsetOf = (index: number) => numbers.u16(start + PAGE_HEAD_BYTES + 2 * index);
  for (let index = 1; index < count; index += 2) {
    // Items are written from the end of the page: one ends where the one before it begins.
    const [from, to] = [offsetOf(index), offsetOf(index - 1)];
    const value = from < to && to <= pageBytes ? valueAt(file, start + from, start + to) : undefined;
    if (!value) problems.add('damaged', `item ${index} of page ${page} cannot be read`);
    else if (value.length >= MIN_HEADER_BYTES) yield value;
  }
}

function valueAt(file: Pages, from: number, to: number): Buffer | undefined {
  const { bytes, numbers } = file;
  if (bytes[from] === ITEM.inPage) return bytes.subarray(from + 1, to);
  if (bytes[from] !== ITEM.offPage || to - from < OFF_PAGE_BYTES) return undefined;
  return chainOf(file, numbers.u32(from + 4), numbers.u32(from + 8));
}

function chainOf({ bytes, numbers, pageBytes, pages, used }: Pages, first: number, length: number): Buffer | undefined {
  const parts: Buffer[] = [];
  let missing = length;
  for (let page = first; missing > 0; ) {
    const start = page * pageBytes;
    if (page === 0 || page >= pages || used.has(page) || bytes[start + 25] !== OVERFLOW_PAGE) return undefined;
    used.add(page);
    const held = numbers.u16(start + 22);
    if (held === 0 || PAGE_HEAD_BYTES + held > pageBytes) return undefined;
    parts.push(bytes.subarray(start + PAGE_HEAD_BYTES, start + PAGE_HEAD_BYTES + Math.min(held, missing)));
    missing -= held;
    page = numbers.u32(start + 16);
  }
  return Buffer.concat(parts);
}
