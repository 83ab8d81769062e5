import { Worker } from 'node:worker_threads';
import type { WorkerAnswer, WorkerCommand, WorkerOptions } from './sqlite-protocol.ts';

/** One SQLite connection living in its own thread, so that a slow statement does not stop the event loop. */
export interface SqliteConnection {
  query(sql: string, parameters: readonly unknown[]): Promise<WorkerAnswer>;
  /** Rows of one query in portions; the query runs once. */
  stream(sql: string, parameters: readonly unknown[], portion: number): AsyncGenerator<unknown[]>;
  close(): Promise<void>;
}

/** The worker stands beside this file: as source under Node's type stripping, as .js in the bundle. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './sqlite-worker.ts' : './sqlite-worker.js', import.meta.url);

/** What a worker makes is sent and forgotten at once: a larger nursery would only be memory held in each thread. */
const YOUNG_MB = 8;

/** Starts the worker and opens the database; rejects with what SQLite said. */
export async function connectSqlite(options: WorkerOptions): Promise<SqliteConnection> {
  const worker = new Worker(WORKER, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const waiting = new Map<number, { resolve(answer: WorkerAnswer): void; reject(thrown: unknown): void }>();
  let lastId = 0;
  let ended: Error | undefined;

  worker.on('message', (answer: WorkerAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.error) asked?.reject(Object.assign(new Error(answer.error.message), answer.error));
    else asked?.resolve(answer);
  });
  const endAll = (reason: Error) => {
    ended ??= reason;
    for (const asked of waiting.values()) asked.reject(ended);
    waiting.clear();
  };
  worker.on('error', endAll);
  worker.on('exit', () => endAll(new Error('the connection to the store is closed')));

  const ask = (command: WorkerCommand): Promise<WorkerAnswer> => {
    if (ended) return Promise.reject(ended);
    lastId += 1;
    const id = lastId;
    // An idle store does not keep the process alive; an unanswered statement does.
    worker.ref();
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...command, id });
    });
  };

  const end = async () => {
    if (ended) return;
    await worker.terminate();
  };

  try {
    await ask({ op: 'open' });
  } catch (thrown) {
    await end();
    throw thrown;
  }
  return {
    query: (sql, parameters) => ask({ op: 'query', sql, parameters }),
    async *stream(sql, parameters, portion) {
      const { id: cursor } = await ask({ op: 'cursor', sql, parameters });
      try {
        while (true) {
          const { rows } = await ask({ op: 'fetch', cursor, rows: portion });
          if (rows.length === 0) return;
          yield rows;
        }
      } finally {
        await ask({ op: 'drop', cursor });
      }
    },
    async close() {
      if (ended) return;
      await ask({ op: 'close' });
      await end();
    },
  };
}
