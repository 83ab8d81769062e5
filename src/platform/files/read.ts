import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Fault } from '#kernel';
import { fileFault } from './faults.ts';

const unzip = promisify(gunzip);

/**
 * Reads a regular file whole, if it is not larger than `maxBytes`. A symbolic link or a pipe that took the place of
 * the file since it was listed is not followed. Faults: `exhausted` (too large), `bad-input`, `denied`, `not-found`.
 */
export async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { size } = await file.stat();
    if (size > maxBytes) throw tooLarge(path, maxBytes);
    const bytes = Buffer.allocUnsafe(size);
    let read = 0;
    while (read < size) {
      const { bytesRead } = await file.read(bytes, read, size - read, read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes.subarray(0, read);
  } catch (thrown) {
    throw fileFault(thrown, path);
  } finally {
    await file?.close();
  }
}

/** Whether the bytes begin as gzip does: https://www.rfc-editor.org/rfc/rfc1952 (read 2026-11-23). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks gzip up to `maxBytes`. Faults: `exhausted` (a bomb, or just too large), `bad-input` (damaged). */
export async function gunzipBounded(bytes: Uint8Array, path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await unzip(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path, maxBytes, cause);
    throw new Fault('bad-input', `${path} is damaged gzip`, { mend: 'export or copy the file again', cause });
  }
}

function tooLarge(path: string, maxBytes: number, cause?: unknown): Fault {
  return new Fault('exhausted', `${path} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB`, {
    mend: 'export it in smaller pieces: by account, by region or by page',
    cause,
  });
}
