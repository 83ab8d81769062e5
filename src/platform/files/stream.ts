import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { Fault } from '#kernel';
import { fileFault } from './faults.ts';
import { isGzip } from './read.ts';

/** Bytes read at a time. */
const CHUNK = 256 * 1024;

/**
 * The content of a regular file in chunks, unpacked when it is gzip; memory holds a chunk. A symbolic link or a pipe
 * that took the place of the file since it was listed is not followed.
 * Faults: `exhausted` (unpacks to more than `maxBytes`), `bad-input` (damaged gzip), `denied`, `not-found`.
 */
export async function* streamFile(path: string, maxBytes: number): AsyncGenerator<Buffer> {
  const plain = chunksOf(path);
  try {
    const first = await plain.next();
    if (first.done) return;
    const whole = follow(first.value, plain);
    let bytes = 0;
    for await (const chunk of isGzip(first.value) ? unpacked(whole, path) : whole) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        throw new Fault('exhausted', `${path} unpacks to more than ${Math.floor(maxBytes / 1024 / 1024)} MiB`, {
          mend: 'export it in smaller pieces: by account, by region or by page',
        });
      }
      yield chunk;
    }
  } finally {
    // Who stops at the first chunk, as unpacking a small file does, never comes to what holds the file open.
    await plain.return(undefined);
  }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const failed = (thrown: unknown) => {
    throw fileFault(thrown, path);
  };
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(failed);
  try {
    while (true) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK).catch(failed);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* follow(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function* unpacked(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  const source = Readable.from(chunks);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('bad-input', `${path} is damaged gzip`, { mend: 'export or copy the file again', cause });
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
