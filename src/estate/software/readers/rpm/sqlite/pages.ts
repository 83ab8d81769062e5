import type { ProblemList } from '../../support/problems.ts';
import { walPages } from './wal.ts';

const MAGIC = 'SQLite format 3\0';
export const FILE_HEAD_BYTES = 100;

/** https://www.sqlite.org/fileformat2.html#the_database_header (read 2026-11-26) */
export interface SqlitePages {
  /** Bytes of a page that are used. */
  readonly usable: number;
  /** How many pages there are in the file and in the log, at most. */
  readonly count: number;
  page(number: number): Buffer | undefined;
}

export function isSqlite(content: Uint8Array): boolean {
  return content.length >= FILE_HEAD_BYTES && Buffer.from(content.subarray(0, 16)).toString('latin1') === MAGIC;
}

/** Pages by number, those of the log before those of the file. */
export function openPages(
  content: Uint8Array,
  log: Uint8Array | undefined,
  problems: ProblemList,
): SqlitePages | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const written = bytes.readUInt16BE(16);
  const size = written === 1 ? 65_536 : written;
  const usable = size - (bytes[20] ?? 0);
  if (size < 512 || (size & (size - 1)) !== 0 || usable < 480) {
    problems.add('damaged', `a page of ${size} bytes is impossible; copy the file again`);
    return undefined;
  }
  const newer = walPages(log, size, problems);
  const inFile = Math.floor(bytes.length / size);
  return {
    usable,
    count: inFile + newer.size,
    page: (number) => {
      const page = newer.get(number);
      if (page) return Buffer.from(page.buffer, page.byteOffset, page.length);
      return number >= 1 && number <= inFile ? bytes.subarray((number - 1) * size, number * size) : undefined;
    },
  };
}
