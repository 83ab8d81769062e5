import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Fault } from '#kernel';
import { sha256 } from '#platform/runtime';
import type { ChunkRef } from '../model/index.ts';

/** A chunk is cut at whichever comes first. The byte limit is also what a reader unpacks at most. */
export const MAX_CHUNK_ITEMS = 20_000;
export const MAX_CHUNK_BYTES = 32 * 1024 * 1024;

/** Level 3 is zstd's own default; the checksum finds a damaged frame before our digest does. */
const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
};

export interface EncodedChunk {
  readonly ref: ChunkRef;
  readonly content: Uint8Array;
}

/** Packs canonical JSON lines, in the order given, under the digest of their uncompressed bytes. */
export function encodeChunk(lines: readonly string[]): EncodedChunk {
  const bytes = Buffer.from(lines.join('\n'));
  const ref = { digest: sha256(bytes), items: lines.length, bytes: bytes.byteLength };
  return { ref, content: zstdCompressSync(bytes, COMPRESSION) };
}

/** Unpacks and verifies; a chunk that is larger than it says or has other bytes than its digest is a Fault. */
export function decodeChunk(ref: ChunkRef, content: Uint8Array): unknown[] {
  if (ref.bytes > MAX_CHUNK_BYTES) throw damaged(ref, `it claims ${ref.bytes} bytes, the limit is ${MAX_CHUNK_BYTES}`);
  const bytes = unpack(ref, content);
  if (bytes.byteLength !== ref.bytes || sha256(bytes) !== ref.digest)
    throw damaged(ref, 'its bytes are not its digest');
  const items = bytes
    .toString()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  if (items.length !== ref.items) throw damaged(ref, `it holds ${items.length} items instead of ${ref.items}`);
  return items;
}

function unpack(ref: ChunkRef, content: Uint8Array): Buffer {
  try {
    return zstdDecompressSync(content, { maxOutputLength: Math.max(ref.bytes, 1) });
  } catch (cause) {
    throw damaged(ref, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function damaged(ref: ChunkRef, what: string, cause?: unknown): Fault {
  return new Fault('store', `chunk ${ref.digest.slice(0, 12)} of the snapshot is damaged: ${what}`, {
    mend: 'collect again: the same facts heal the chunk; if it happens again check the disk and restore a backup',
    cause,
  });
}

/** Packs a manifest. */
export function packText(text: string): Uint8Array {
  return zstdCompressSync(Buffer.from(text), COMPRESSION);
}

/** Largest manifest that is read: some 500,000 parts. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;

/** Unpacks a manifest; throws what zstd throws when it is damaged or too large. */
export function unpackText(content: Uint8Array): string {
  return zstdDecompressSync(content, { maxOutputLength: MAX_MANIFEST_BYTES }).toString();
}
