import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './directory.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/** The content of an entry, or why it cannot be had. */
export type Unpacked = { readonly content: Buffer } | { readonly code: string; readonly why: string };

/**
 * Unpacks one entry into at most `maxBytes`. What the list says is checked against what comes out; an entry that
 * becomes larger than it said is given up at that size.
 */
export function unpack(file: Buffer, entry: ZipEntry, maxBytes: number): Unpacked {
  const { offset, packedBytes, bytes, method } = entry;
  if (entry.isEncrypted) return { code: 'unsupported', why: 'is encrypted' };
  if (method !== 0 && method !== 8) return { code: 'unsupported', why: `is packed by method ${method}` };
  if (bytes > maxBytes) return { code: 'too-large', why: `says that it has ${bytes} bytes` };
  if (offset + LOCAL_BYTES > file.length || file.readUInt32LE(offset) !== LOCAL)
    return damaged('does not stand where the list says');
  const from = offset + LOCAL_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (from + packedBytes > file.length) return damaged('ends behind the end of the file');
  const packed = file.subarray(from, from + packedBytes);
  const content = method === 0 ? packed : inflate(packed, bytes);
  if (!content) return damaged(`does not unpack into the ${bytes} bytes that the list says`);
  if (content.length !== bytes) return damaged(`has ${content.length} bytes and the list says ${bytes}`);
  return crc32(content) === entry.crc ? { content } : damaged('does not match its checksum');
}

function damaged(why: string): Unpacked {
  return { code: 'damaged', why };
}

function inflate(packed: Buffer, bytes: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    return undefined;
  }
}
