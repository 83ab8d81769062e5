import type { NewRow, Store } from '#platform/store';
import { lockChunks } from './lock.ts';

export interface Commit {
  readonly chunks: readonly NewRow<'chunk'>[];
  readonly journal: NewRow<'journal'>;
}

export interface CommitQueue {
  /** Resolves when the commit is on disk; rejects with what the store threw. */
  put(commit: Commit): Promise<void>;
}

/** Most bytes of compressed chunks in one transaction, but for one commit that is larger by itself. */
const BATCH_BYTES = 16 * 1024 * 1024;
const BATCH_COMMITS = 200;

/**
 * Stores chunks with the journal row that needs them, all or nothing. What arrives while a transaction runs goes
 * together into the next one, so that a thousand small parts do not cost a thousand writes to disk.
 */
export function createCommitQueue(store: Store): CommitQueue {
  const waiting: { commit: Commit; resolve: () => void; reject: (thrown: unknown) => void }[] = [];
  let running = false;

  const nextBatch = () => {
    let bytes = 0;
    let count = 0;
    for (const { commit } of waiting.slice(0, BATCH_COMMITS)) {
      bytes += commit.chunks.reduce((sum, chunk) => sum + chunk.content.byteLength, 0);
      if (count > 0 && bytes > BATCH_BYTES) break;
      count += 1;
    }
    return waiting.splice(0, count);
  };

  const run = async () => {
    running = true;
    while (waiting.length > 0) {
      const batch = nextBatch();
      try {
        await write(
          store,
          batch.map(({ commit }) => commit),
        );
        for (const { resolve } of batch) resolve();
      } catch (thrown) {
        for (const { reject } of batch) reject(thrown);
      }
    }
    running = false;
  };

  return {
    put: (commit) =>
      new Promise((resolve, reject) => {
        waiting.push({ commit, resolve, reject });
        if (!running) void run();
      }),
  };
}

async function write(store: Store, commits: readonly Commit[]): Promise<void> {
  const { dialect } = store;
  const chunks = commits.flatMap((commit) => commit.chunks);
  const journal = commits.map((commit) => commit.journal);
  await store.transaction(async (tx) => {
    await lockChunks(tx, dialect.engine, 'write');
    // A chunk that is there with other bytes was damaged: writing it again heals it.
    if (chunks.length > 0) await dialect.upsert(tx, 'chunk', ['digest'], chunks);
    await dialect.upsert(tx, 'journal', ['run_id', 'account_id', 'region', 'kind'], journal);
  });
}
