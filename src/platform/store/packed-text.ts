import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Fault } from '#kernel';

/** Level 3 is zstd's own default; the checksum finds a damaged frame. */
const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** Packs text for a column of bytes: zstd. */
export function packText(text: string): Uint8Array {
  return zstdCompressSync(Buffer.from(text), COMPRESSION);
}

/** Packs bytes likewise. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, COMPRESSION);
}

/** Unpacks a column; `what` names it. Fault `store` when it is damaged or larger than `maxBytes`. */
export function unpackText(content: Uint8Array, what: string, maxBytes: number): string {
  return unpackBytes(content, what, maxBytes).toString();
}

/** Unpacks what `packBytes` packed. Fault `store` as `unpackText`. */
export function unpackBytes(content: Uint8Array, what: string, maxBytes: number): Buffer {
  try {
    return zstdDecompressSync(content, { maxOutputLength: maxBytes });
  } catch (cause) {
    throw new Fault('store', `${what} is damaged or too large`, { mend: 'restore the store from a backup', cause });
  }
}
