import { type ProgramImage, sectionBytes, type Segment } from './image/image.ts';
import { numbers } from './image/numbers.ts';

/**
 * What the Go linker writes into every program since 1.13.
 * https://github.com/golang/go/blob/master/src/debug/buildinfo/buildinfo.go (read 2026-11-26)
 */
export interface GoBuildInfo {
  /** `go1.21.5`. */
  readonly version: string;
  /** Lines `mod`, `dep`, `=>`, `build`, fields apart by tabs. */
  readonly modules: string;
}

const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const HEADER_BYTES = 32;
const ALIGNED = 16;
const BIG_ENDIAN = 1;
/** Since 1.18 the two texts follow the header; before, the header points at them. */
const INLINE = 2;
/** The linker puts marks of this length around the list of modules. */
const MARK_BYTES = 16;
const LINE_END = 10;
const NOTHING = Buffer.alloc(0);
const MAX_TEXT = 8 * 1024 * 1024;
const SECTIONS = new Set(['.go.buildinfo', '__go_buildinfo']);

/**
 * Finds and reads the record; undefined when the program has none. Its texts are empty where they are damaged; throws a
 * RangeError when a number stands behind the end of the file.
 */
export function readGoBuildInfo(file: Buffer, image: ProgramImage): GoBuildInfo | undefined {
  const at = findHeader(file, image);
  if (at === undefined) return undefined;
  const flags = file.readUInt8(at + 15);
  const [version, modules] = (flags & INLINE) !== 0 ? inlineTexts(file, at) : pointedTexts(file, at, image.segments);
  return { version: version.toString('utf8'), modules: withoutMarks(modules).toString('utf8') };
}

function findHeader(file: Buffer, { sections, segments }: ProgramImage): number | undefined {
  const own = sections.filter(({ name }) => SECTIONS.has(name));
  // A program for Windows has no section of that name, and one without any section only segments.
  const hasNames = sections.some(({ name }) => name === '.shstrtab' || name.startsWith('__'));
  const places = own.length > 0 || hasNames ? own : segments.filter(({ isWritable }) => isWritable);
  for (const place of places) {
    const bytes = sectionBytes(file, place);
    let found = bytes.indexOf(MAGIC);
    while (found >= 0 && found % ALIGNED !== 0) found = bytes.indexOf(MAGIC, found + 1);
    if (found >= 0 && found + HEADER_BYTES <= bytes.length) return place.offset + found;
  }
  return undefined;
}

function inlineTexts(file: Buffer, at: number): [Buffer, Buffer] {
  const version = sizedText(file, at + HEADER_BYTES);
  return [version.text, sizedText(file, version.next).text];
}

/** A length of seven bits a byte, lowest first, and the text. */
function sizedText(file: Buffer, at: number): { readonly text: Buffer; readonly next: number } {
  let length = 0;
  let from = at;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = file.readUInt8(from);
    from += 1;
    length += (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return { text: textAt(file, from, length), next: from + length };
}

/** Two addresses of strings; a string is an address and a length. */
function pointedTexts(file: Buffer, at: number, segments: readonly Segment[]): [Buffer, Buffer] {
  const pointer = file.readUInt8(at + 14);
  const read = numbers(file, (file.readUInt8(at + 15) & BIG_ENDIAN) !== 0);
  const wide = pointer === 8 ? read.u64 : read.u32;
  const text = (place: number) => {
    const header = offsetOf(segments, wide(place));
    const from = header === undefined ? undefined : offsetOf(segments, wide(header));
    return header === undefined || from === undefined ? NOTHING : textAt(file, from, wide(header + pointer));
  };
  return [text(at + 16), text(at + 16 + pointer)];
}

function offsetOf(segments: readonly Segment[], address: number): number | undefined {
  const segment = segments.find((one) => address >= one.address && address < one.address + one.bytes);
  return segment && segment.offset + (address - segment.address);
}

function textAt(file: Buffer, from: number, length: number): Buffer {
  return length > MAX_TEXT || from + length > file.length ? NOTHING : file.subarray(from, from + length);
}

function withoutMarks(modules: Buffer): Buffer {
  const isMarked = modules.length > 2 * MARK_BYTES && modules.at(-MARK_BYTES - 1) === LINE_END;
  return isMarked ? modules.subarray(MARK_BYTES, -MARK_BYTES) : NOTHING;
}
