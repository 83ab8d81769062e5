import { createHash } from 'node:crypto';
import { Fault } from '#kernel';
import { readChunks } from './chunks.ts';

/** SHA-256 of a file as lower-case hex. Faults: `exhausted` (larger than `maxBytes`), those of `readChunks`. */
export async function digestOfFile(path: string, maxBytes: number, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of readChunks(path)) {
    signal.throwIfAborted();
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new Fault('exhausted', `${path} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB`, {
        mend: 'check the file; one of this kind is never so large',
      });
    }
    hash.update(chunk);
  }
  return hash.digest('hex');
}
