import type { Readable } from 'node:stream';

/** Bytes that may wait to be written before the sender is slowed down. */
const WAITING = 4 * 1024 * 1024;

/**
 * Hands every chunk on, one after the other. What came before the stream broke is handed on as well: iterating over the
 * stream would lose what it holds. Rejects as the stream or `take` does.
 */
export async function drain(stream: Readable, take: (chunk: Buffer) => Promise<void>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let waiting = 0;
  let last = Promise.resolve();
  const stopAt = async (work: Promise<void>) => {
    try {
      await work;
    } catch (thrown) {
      stream.destroy();
      reject(thrown);
    }
  };
  stream.on('data', (chunk: Buffer) => {
    waiting += chunk.length;
    if (waiting > WAITING) stream.pause();
    last = last.then(async () => {
      await take(chunk);
      waiting -= chunk.length;
      if (waiting <= WAITING && stream.isPaused()) stream.resume();
    });
    void stopAt(last);
  });
  const settle = async (end: () => void) => {
    try {
      await last;
      end();
    } catch (thrown) {
      reject(thrown);
    }
  };
  stream.on('error', (error) => void settle(() => reject(error)));
  stream.on('close', () => void settle(resolve));
  await promise;
}
