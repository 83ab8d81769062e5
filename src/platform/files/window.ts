import type { FileHandle } from 'node:fs/promises';

/** Bytes read at a time. */
const WINDOW = 1024 * 1024;

/** Reads parts of a file that mostly follow one another: a part that was read along with an earlier one costs nothing. */
export interface WindowReader {
  /** Exactly so many bytes, valid until the next call; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Buffer>;
}

export function createWindowReader(file: FileHandle): WindowReader {
  let from = 0;
  let held = Buffer.alloc(0);
  return {
    async read(position, length) {
      if (position < from || position + length > from + held.length) {
        const wanted = Math.max(WINDOW, length);
        const buffer = held.buffer.byteLength >= wanted ? Buffer.from(held.buffer, 0, wanted) : Buffer.alloc(wanted);
        held = buffer.subarray(0, await fill(file, buffer, position));
        from = position;
      }
      return held.subarray(position - from, position - from + length);
    },
  };
}

async function fill(file: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
