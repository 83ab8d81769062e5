import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { fileFault } from './faults.ts';

/** Large steps: unpacking is a third faster than with Node's own 64 KiB. */
const CHUNK = 1024 * 1024;

/** What stands at a path, once its links are followed. Faults: `not-found`, `denied`. */
export async function lookAtPath(
  path: string,
): Promise<{ readonly absolute: string; readonly kind: 'folder' | 'file' | 'other'; readonly bytes: number }> {
  try {
    const absolute = await realpath(path);
    const facts = await stat(absolute);
    return { absolute, kind: facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'other', bytes: facts.size };
  } catch (thrown) {
    throw fileFault(thrown, path);
  }
}

/**
 * The bytes of a regular file as they are, in order; memory holds a chunk. A link or a pipe that took the file's place
 * is not followed. Faults: `denied`, `not-found`, `unavailable`.
 */
export async function* readChunks(path: string, maxBytes = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  const failed = (thrown: unknown) => {
    throw fileFault(thrown, path);
  };
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(failed);
  try {
    for (let left = maxBytes; left > 0; ) {
      const size = Math.min(CHUNK, left);
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size), 0, size).catch(failed);
      if (bytesRead === 0) return;
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
