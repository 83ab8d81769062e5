import { MAX_PARTS, nameAt, type ProgramImage } from './image.ts';
import { numbers } from './numbers.ts';

const WRITABLE = 0x80000000;
const SECTION_BYTES = 40;

/**
 * The layout of a program of Windows. Throws a RangeError when its tables stand behind the end of the file.
 * https://learn.microsoft.com/en-us/windows/win32/debug/pe-format (read 2026-11-26)
 */
export function readPe(file: Buffer): ProgramImage {
  const read = numbers(file, false);
  const at = read.u32(0x3c);
  if (read.u32(at) !== 0x00004550) return { sections: [], segments: [] };
  const optional = at + 24;
  const base = read.u16(optional) === 0x20b ? read.u64(optional + 24) : read.u32(optional + 28);
  const from = optional + read.u16(at + 20);
  const count = Math.min(read.u16(at + 6), MAX_PARTS);
  const table = Array.from({ length: count }, (_, n) => from + n * SECTION_BYTES).map((place) => ({
    name: nameAt(file, place, 8),
    address: base + read.u32(place + 12),
    bytes: read.u32(place + 16),
    offset: read.u32(place + 20),
    isWritable: (read.u32(place + 36) & WRITABLE) !== 0,
  }));
  return { sections: table, segments: table };
}
