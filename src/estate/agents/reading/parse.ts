/** Values in one report: an empty object costs two bytes of it and fifty of memory. */
const MOST_VALUES = 4_000_000;

const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;

/** What JSON says; undefined when it is none, or when it would take more memory than a report may. */
export function parseReport(bytes: Uint8Array): unknown {
  let values = 0;
  for (const byte of bytes) if (byte === COMMA || byte === OPEN_BRACE || byte === OPEN_BRACKET) values += 1;
  if (values > MOST_VALUES) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
  } catch {
    return undefined;
  }
}
