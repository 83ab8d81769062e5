import { createHash } from 'node:crypto';
import type { Budget } from '../../collect/budget.ts';
import type { PackageReader } from '../../readers/contract.ts';
import { isTarBlock } from '../tar/entries.ts';
import { scanLayer } from '../tar/layer.ts';
import { packingOf, peek, unpacked } from '../tar/packing.ts';
import type { ScannedLayer } from './parts.ts';

export type ScannedBlob =
  | { readonly layer: ScannedLayer }
  | { readonly json: Buffer }
  /** Neither: nothing of it was read but its beginning. */
  | undefined;

/** Finds out by its first bytes what a part of an image is, and reads it. */
export async function scanBlob(
  name: string,
  chunks: AsyncIterable<Buffer>,
  readers: readonly PackageReader[],
  budget: Budget,
): Promise<ScannedBlob> {
  const hash = createHash('sha256');
  let isWhole = false;
  const hashed = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
    isWhole = true;
  };
  const { head, all, close } = await peek(hashed(), 512);
  const packing = packingOf(head);
  if (packing === 'plain' && !isTarBlock(head)) {
    if (isJsonStart(head)) return await jsonOf(all, budget);
    await close();
    return undefined;
  }
  const facts = await scanLayer(name, unpacked(name, packing, all, budget), readers, budget);
  const digest = isWhole ? `sha256:${hash.digest('hex')}` : undefined;
  return { layer: { facts, isPlain: packing === 'plain', ...(digest !== undefined && { digest }) } };
}

function isJsonStart(head: Buffer): boolean {
  return /^\s*[{[]/.test(head.toString('latin1', 0, 64));
}

async function jsonOf(chunks: AsyncIterable<Buffer>, { limits }: Budget): Promise<ScannedBlob> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limits.manifestBytes) return undefined;
    parts.push(chunk);
  }
  return { json: Buffer.concat(parts) };
}
