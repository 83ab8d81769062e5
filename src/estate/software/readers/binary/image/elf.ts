import { MAX_PARTS, nameAt, type ProgramImage, type Section, type Segment } from './image.ts';
import { type Numbers, numbers } from './numbers.ts';

const LOADED = 1;
const WRITABLE = 2;

/** Where the fields stand: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html (read 2026-11-26). */
const LAYOUTS = {
  32: {
    header: { segments: 28, sections: 32, counts: 42 },
    segment: { flags: 24, offset: 4, address: 8, bytes: 16 },
    section: { offset: 16, bytes: 20 },
  },
  64: {
    header: { segments: 32, sections: 40, counts: 54 },
    segment: { flags: 4, offset: 8, address: 16, bytes: 32 },
    section: { offset: 24, bytes: 32 },
  },
} as const;

type Layout = (typeof LAYOUTS)[32 | 64];

interface Header {
  readonly layout: Layout;
  readonly read: Numbers;
  /** Reads an address or a size, which is as wide as the program's addresses. */
  readonly wide: (at: number) => number;
}

/** The layout of a program of Linux. Throws a RangeError when its tables stand behind the end of the file. */
export function readElf(file: Buffer): ProgramImage {
  const is64 = file[4] === 2;
  const read = numbers(file, file[5] === 2);
  const header: Header = { layout: is64 ? LAYOUTS[64] : LAYOUTS[32], read, wide: is64 ? read.u64 : read.u32 };
  return { sections: readSections(file, header), segments: readSegments(header) };
}

function readSegments({ layout, read, wide }: Header): Segment[] {
  const { header, segment } = layout;
  const from = wide(header.segments);
  const size = read.u16(header.counts);
  const count = Math.min(read.u16(header.counts + 2), MAX_PARTS);
  return Array.from({ length: count }, (_, n) => from + n * size)
    .filter((at) => read.u32(at) === LOADED)
    .map((at) => ({
      address: wide(at + segment.address),
      offset: wide(at + segment.offset),
      bytes: wide(at + segment.bytes),
      isWritable: (read.u32(at + segment.flags) & WRITABLE) !== 0,
    }));
}

function readSections(file: Buffer, { layout, read, wide }: Header): Section[] {
  const { header, section } = layout;
  const from = wide(header.sections);
  const size = read.u16(header.counts + 4);
  const count = from === 0 ? 0 : Math.min(read.u16(header.counts + 6), MAX_PARTS);
  const names = read.u16(header.counts + 8);
  if (names >= count) return [];
  const namesFrom = wide(from + names * size + section.offset);
  return Array.from({ length: count }, (_, n) => from + n * size).map((at) => ({
    name: nameAt(file, namesFrom + read.u32(at), 64),
    offset: wide(at + section.offset),
    bytes: wide(at + section.bytes),
  }));
}
