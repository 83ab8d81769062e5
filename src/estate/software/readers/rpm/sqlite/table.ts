import type { ProblemList } from '../../support/problems.ts';
import { FILE_HEAD_BYTES, type SqlitePages } from './pages.ts';
import { readVarint } from './record.ts';

const INTERIOR = 5;
const LEAF = 13;

/**
 * The rows of the table whose tree begins at a page, as records. Each page belongs to one place of one tree: one that
 * is met again is damage, which also ends circles. https://www.sqlite.org/fileformat2.html#b_tree_pages (read 2026-11-26)
 */
export function* tableRows(pages: SqlitePages, root: number, problems: ProblemList): Generator<Uint8Array> {
  const met = new Set<number>();
  const open = [root];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const page = met.has(number) ? undefined : pages.page(number);
    met.add(number);
    const head = number === 1 ? FILE_HEAD_BYTES : 0;
    const type = page?.[head];
    if (!page || (type !== INTERIOR && type !== LEAF)) {
      problems.add('damaged', `page ${number} of the database is not what it should be`);
      continue;
    }
    const cells = cellsOf(page, head, type === INTERIOR ? 12 : 8, pages.usable);
    if (type === INTERIOR) {
      const children = cells.map((at) => page.readUInt32BE(at));
      open.push(page.readUInt32BE(head + 8), ...children.toReversed());
      continue;
    }
    for (const at of cells) {
      const row = payloadAt(pages, page, at, met);
      if (row) yield row;
      else problems.add('damaged', `a row on page ${number} of the database cannot be read`);
    }
  }
}

/** Offsets of the cells of a page, without those that lie outside of it. */
function cellsOf(page: Buffer, head: number, headBytes: number, usable: number): number[] {
  const count = Math.min(page.readUInt16BE(head + 3), Math.floor((usable - head - headBytes) / 2));
  const offsets = Array.from({ length: count }, (_, index) => page.readUInt16BE(head + headBytes + 2 * index));
  return offsets.filter((at) => at + 4 <= usable);
}

/** The record of a cell: what fits stands in the page, the rest on a chain of overflow pages. */
function payloadAt(pages: SqlitePages, page: Buffer, at: number, met: Set<number>): Uint8Array | undefined {
  const { usable } = pages;
  const { value: length, end } = readVarint(page, at);
  const { end: from } = readVarint(page, end);
  if (!(length > 0 && length <= pages.count * usable)) return undefined;
  const local = localBytes(length, usable);
  if (from + local > usable) return undefined;
  if (local === length) return page.subarray(from, from + length);
  const parts = [page.subarray(from, from + local)];
  let missing = length - local;
  let next = from + local + 4 <= usable ? page.readUInt32BE(from + local) : 0;
  while (missing > 0) {
    const overflow = met.has(next) ? undefined : pages.page(next);
    if (!overflow) return undefined;
    met.add(next);
    const held = Math.min(missing, usable - 4);
    parts.push(overflow.subarray(4, 4 + held));
    missing -= held;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** How many bytes of a record stay in the leaf: https://www.sqlite.org/fileformat2.html#cell_format (read 2026-11-26). */
function localBytes(length: number, usable: number): number {
  const most = usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const some = least + ((length - least) % (usable - 4));
  return some <= most ? some : least;
}
