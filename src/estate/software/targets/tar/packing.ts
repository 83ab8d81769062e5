import { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Fault } from '#kernel';
import type { Budget } from '../../collect/budget.ts';

export type Packing = 'gzip' | 'zstd' | 'plain';

/** Large steps cost less than many. */
const CHUNK = 1024 * 1024;

/** The first bytes of a stream, and the stream with them; `close` when nobody reads that. */
export async function peek(chunks: AsyncIterable<Buffer>, bytes: number) {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < bytes) {
    const next = await rest.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, all: following(head, rest), close: async () => void (await rest.return?.()) };
}

async function* following(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** RFC 1952 and RFC 8878: the first bytes say how a layer is packed, whatever its media type says. */
export function packingOf(head: Buffer): Packing {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528 ? 'zstd' : 'plain';
}

/**
 * Unpacks a stream. Faults: `bad-input` (damaged), `exhausted` (a bomb, or more than the target may have).
 */
export async function* unpacked(
  name: string,
  packing: Packing,
  chunks: AsyncIterable<Buffer>,
  budget: Budget,
): AsyncGenerator<Buffer> {
  const { ratio, freeBytes } = budget.limits;
  let [taken, given] = [0, 0];
  const counted = async function* () {
    for await (const chunk of chunks) {
      taken += chunk.length;
      yield chunk;
    }
  };
  for await (const chunk of packing === 'plain' ? counted() : inflated(name, packing, counted())) {
    given += chunk.length;
    if (!budget.takeBytes(chunk.length)) throw tooLarge(name, given, taken);
    yield chunk;
    if (given > freeBytes && given > taken * ratio) throw tooLarge(name, given, taken);
  }
}

function tooLarge(name: string, given: number, taken: number): Fault {
  return new Fault('exhausted', `\`${name}\` unpacks to more than the limit: ${given} bytes of ${taken}`, {
    mend: 'look at what it is; it was read as far as here',
  });
}

async function* inflated(
  name: string,
  packing: 'gzip' | 'zstd',
  chunks: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  const source = Readable.from(chunks, { objectMode: false, highWaterMark: CHUNK });
  const inflate = packing === 'gzip' ? createGunzip({ chunkSize: CHUNK }) : createZstdDecompress({ chunkSize: CHUNK });
  source.on('error', (error) => inflate.destroy(error));
  try {
    for await (const chunk of source.pipe(inflate)) yield chunk as Buffer;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('bad-input', `\`${name}\` is damaged ${packing}: ${(cause as Error).message}`, {
      mend: 'export or copy the image again',
      cause,
    });
  } finally {
    source.destroy();
    inflate.destroy();
  }
}
