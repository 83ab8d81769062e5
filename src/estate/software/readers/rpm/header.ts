/** https://github.com/rpm-software-management/rpm/blob/master/include/rpm/rpmtag.h (read 2026-11-26) */
export const TAGS = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  vendor: 1011,
  licence: 1014,
  architecture: 1022,
  sourceRpm: 1044,
  modularityLabel: 5096,
  folderOfFile: 1116,
  fileNames: 1117,
  folders: 1118,
} as const;

const WANTED: ReadonlySet<number> = new Set(Object.values(TAGS));

const ENTRY_BYTES = 16;
const INT32 = 4;
/** A string, a list of strings, a list of one string for each language. */
const STRINGS = new Set([6, 8, 9]);

/** Each tag stands there once, and rpm knows some hundreds of them; more is an attempt to keep us busy. */
const MAX_ENTRIES = 4096;

/** A text of ours is a line; what does not end in this many bytes is damage. */
const MAX_TEXT = 4096;

export interface Header {
  /** The first string of a tag. */
  text(tag: number): string | undefined;
  number(tag: number): number | undefined;
  texts(tag: number): readonly string[];
  numbers(tag: number): readonly number[];
}

/**
 * Reads a header as databases hold it: count of entries, bytes of data, the entries, the data; all big-endian, and
 * without the magic number that stands before it in a package file.
 * https://rpm-software-management.github.io/rpm/manual/format_header.html (read 2026-11-26)
 */
export function readHeader(blob: Uint8Array): Header | undefined {
  if (blob.length < 8) return undefined;
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.length);
  const [count, size] = [bytes.readUInt32BE(0), bytes.readUInt32BE(4)];
  const start = 8 + count * ENTRY_BYTES;
  if (count > MAX_ENTRIES || start + size > bytes.length) return undefined;
  const data = bytes.subarray(start, start + size);
  const values = new Map<number, string | number>();
  const places = new Map<number, { readonly type: number; readonly offset: number; readonly length: number }>();
  for (let index = 0; index < count; index += 1) {
    const at = 8 + index * ENTRY_BYTES;
    const tag = bytes.readUInt32BE(at);
    if (!WANTED.has(tag)) continue;
    const [type, offset] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
    const value = valueAt(data, type, offset);
    places.set(tag, { type, offset, length: bytes.readUInt32BE(at + 12) });
    // What was added at installation stands behind what the package brought, and replaces it.
    if (value !== undefined) values.set(tag, value);
  }
  return {
    text: (tag) => {
      const value = values.get(tag);
      return typeof value === 'string' ? value : undefined;
    },
    number: (tag) => {
      const value = values.get(tag);
      return typeof value === 'number' ? value : undefined;
    },
    texts: (tag) => {
      const place = places.get(tag);
      return place && STRINGS.has(place.type) ? textsAt(data, place.offset, place.length) : [];
    },
    numbers: (tag) => {
      const { type, offset, length } = places.get(tag) ?? { type: 0, offset: 0, length: 0 };
      const there = Math.min(length, Math.floor(Math.max(0, data.length - offset) / 4));
      return type === INT32 ? Array.from({ length: there }, (_, place) => data.readUInt32BE(offset + place * 4)) : [];
    },
  };
}

/** As many texts as there really are, each up to its zero. */
function textsAt(data: Buffer, offset: number, length: number): readonly string[] {
  const texts: string[] = [];
  let from = offset;
  while (texts.length < length && from < data.length) {
    const end = data.indexOf(0, from);
    if (end < 0) break;
    texts.push(data.toString('utf8', from, end));
    from = end + 1;
  }
  return texts;
}

function valueAt(data: Buffer, type: number, offset: number): string | number | undefined {
  if (type === INT32) return offset + 4 <= data.length ? data.readUInt32BE(offset) : undefined;
  if (!STRINGS.has(type) || offset >= data.length) return undefined;
  const end = data.subarray(offset, offset + MAX_TEXT).indexOf(0);
  return end < 0 ? undefined : data.toString('utf8', offset, offset + end);
}
