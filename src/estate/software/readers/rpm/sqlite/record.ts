/** A variable-length number: seven bits a byte, the ninth byte whole; and where it ends. */
export function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return { value: Number.NaN, end: bytes.length };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return { value: value * 256 + (bytes[at + 8] ?? Number.NaN), end: at + 9 };
}

/** Bytes of a value by its serial type, for the types without a length of their own. */
const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

export interface Column {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** No table of rpm's and not the schema has more. */
const MAX_COLUMNS = 16;

/** The columns of a row. https://www.sqlite.org/fileformat2.html#record_format (read 2026-11-26) */
export function readRecord(payload: Uint8Array): Column[] {
  const head = readVarint(payload, 0);
  const columns: Column[] = [];
  let [at, from] = [head.end, head.value];
  while (at < head.value && columns.length < MAX_COLUMNS) {
    const { value: type, end } = readVarint(payload, at);
    const length = type >= 12 ? Math.floor((type - 12) / 2) : (FIXED[type] ?? 0);
    if (!(from + length <= payload.length)) break;
    columns.push({ type, bytes: payload.subarray(from, from + length) });
    at = end;
    from += length;
  }
  return columns;
}

/** The whole number of a column of up to six bytes. */
export function numberOf({ type, bytes }: Column): number {
  if (type === 9) return 1;
  return type >= 1 && type <= 5 ? Buffer.from(bytes).readIntBE(0, bytes.length) : 0;
}
