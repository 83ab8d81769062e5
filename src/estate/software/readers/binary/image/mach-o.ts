import { MAX_PARTS, nameAt, type ProgramImage, type Section, type Segment } from './image.ts';
import { numbers } from './numbers.ts';

const SEGMENT_64 = 0x19;
const WRITABLE = 2;
const HEADER_BYTES = 32;
const SEGMENT_BYTES = 72;
const SECTION_BYTES = 80;
/** A file with programs for several processors, its numbers in network order. */
const FAT = 0xcafebabe;
/** Java classes begin with the same four bytes and go on with a version, which is at least 45. */
const MAX_PROCESSORS = 20;

/**
 * The layout of a 64-bit program of macOS; of one for several processors the first. Throws a RangeError when its tables
 * stand behind the end of the file. https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h
 * (read 2026-11-26)
 */
export function readMachO(file: Buffer): ProgramImage {
  const isFat = file.readUInt32BE(0) === FAT;
  if (isFat && file.readUInt32BE(4) > MAX_PROCESSORS) return { sections: [], segments: [] };
  const start = isFat ? file.readUInt32BE(16) : 0;
  const read = numbers(file, false);
  const count = Math.min(read.u32(start + 16), MAX_PARTS);
  const sections: Section[] = [];
  const segments: Segment[] = [];
  let at = start + HEADER_BYTES;
  for (let n = 0; n < count; n += 1) {
    if (read.u32(at) === SEGMENT_64) {
      segments.push({
        address: read.u64(at + 24),
        offset: start + read.u64(at + 40),
        bytes: read.u64(at + 48),
        isWritable: (read.u32(at + 60) & WRITABLE) !== 0,
      });
      const parts = Math.min(read.u32(at + 64), MAX_PARTS - sections.length);
      for (let part = 0; part < parts; part += 1) {
        const place = at + SEGMENT_BYTES + part * SECTION_BYTES;
        const offset = start + read.u32(place + 48);
        sections.push({ name: nameAt(file, place, 16), offset, bytes: read.u64(place + 40) });
      }
    }
    at += Math.max(8, read.u32(at + 4));
  }
  return { sections, segments };
}
