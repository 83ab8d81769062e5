/**
 * Reads the counters a HotSpot VM keeps in `/tmp/hsperfdata_<user>/<pid>`: a header and entries of name, type and value.
 * https://github.com/openjdk/jdk/blob/jdk-17-ga/src/hotspot/share/runtime/perfMemory.hpp (read 2026-11-26).
 */
const MAGIC = 0xcafec0c0;
const HEADER_BYTES = 32;
const MAX_ENTRIES = 10_000;

/** The text counter of that name; undefined when the file is damaged or has none. */
export function perfText(data: Uint8Array, wanted: string): string | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < HEADER_BYTES || view.getUint32(0, false) !== MAGIC) return undefined;
  const isLittle = view.getUint8(4) === 1;
  const int = (at: number) => (at >= 0 && at + 4 <= data.length ? view.getInt32(at, isLittle) : -1);
  let at = int(24);
  for (let entry = 0; entry < Math.min(int(28), MAX_ENTRIES); entry++) {
    const [length, nameOffset, items, valueOffset] = [int(at), int(at + 4), int(at + 8), int(at + 16)];
    if (length <= 0 || nameOffset < 0 || valueOffset < 0 || items < 0) return undefined;
    const isText = data[at + 12] === 'B'.charCodeAt(0);
    if (isText && textAt(data, at + nameOffset, at + valueOffset) === wanted) {
      return textAt(data, at + valueOffset, at + valueOffset + items);
    }
    at += length;
  }
  return undefined;
}

/** Text up to the first NUL. */
function textAt(data: Uint8Array, from: number, to: number): string {
  const bytes = data.subarray(from, to);
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString('latin1');
}
