import { Fault, type Instant } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Completeness, ItemBody, Part, Provenance, SnapshotManifest } from '../model/index.ts';
import { createCommitQueue } from './commit-queue.ts';
import { finishSnapshot } from './finish.ts';
import { type PartPlace, placeKey, readJournal } from './journal.ts';
import { createPartWriter, type PartWriter } from './part-writer.ts';

export interface PartOpening extends PartPlace {
  readonly provenance: Provenance;
}

/** One part while it is written. */
export interface OpenPart {
  add(body: ItemBody): Promise<void>;
  /** `calls` replaces the calls given at the opening, when they are known only at the end. */
  close(completeness: Completeness, capturedAt: Instant, calls?: readonly string[]): Promise<Part>;
}

export interface SnapshotWriter {
  /** A part that an earlier try of the same run has finished. A part that failed is asked again. */
  done(accountId: string, region: string, kind: PartPlace['kind']): Part | undefined;
  openPart(opening: PartOpening): OpenPart;
  /** Leaves out what was taken over of an account that is no more. */
  leaveOut(accountId: string): void;
  /** Seals the snapshot. Organizations and Identity Center parts stand in `homeAccountId`. */
  finish(homeAccountId: string): Promise<SnapshotManifest>;
}

export interface SnapshotWriterOptions {
  readonly store: Store;
  /** The journal is kept under it: a resumed run gives the id of the killed one. */
  readonly runId: string;
  readonly via: Provenance['via'];
  readonly clock: Clock;
  /** Bytes that may wait in all open parts together; the largest part is flushed above it. */
  readonly maxWaitingBytes?: number;
  /** Parts of an earlier snapshot that stand as they are unless they are written anew: their chunks are not copied. */
  readonly takenOver?: readonly Part[];
}

const MAX_WAITING_BYTES = 256 * 1024 * 1024;

/** Items between two looks at the bytes that wait. */
const LOOK_EVERY = 64;

/** Opens the writer of one run; what the run has journaled before is taken over. */
export async function createSnapshotWriter(options: SnapshotWriterOptions): Promise<SnapshotWriter> {
  const { store, runId, via, clock, maxWaitingBytes = MAX_WAITING_BYTES } = options;
  const taken = (options.takenOver ?? []).map((part) => [placeKey(part), part] as const);
  const parts = new Map([...taken, ...(await readJournal(store.db, runId))]);
  const open = new Map<string, PartWriter>();
  const opened = new Set<string>();
  const queue = createCommitQueue(store);

  let added = 0;

  const relieve = async (): Promise<void> => {
    added += 1;
    if (added % LOOK_EVERY !== 0) return;
    const waiting = [...open.values()].reduce((sum, part) => sum + part.waitingBytes(), 0);
    if (waiting <= maxWaitingBytes) return;
    const largest = [...open.values()].reduce((a, b) => (b.waitingBytes() > a.waitingBytes() ? b : a));
    await largest.flush();
  };

  return {
    done(accountId, region, kind) {
      const part = parts.get(placeKey({ accountId, region, kind }));
      return part?.completeness.state === 'failed' ? undefined : part;
    },
    openPart(opening) {
      const key = placeKey(opening);
      if (opened.has(key)) throw ourMistake(`part ${key} is written twice in one run`);
      opened.add(key);
      const writer = createPartWriter(queue, runId, opening);
      open.set(key, writer);
      return {
        async add(body) {
          await writer.add(body);
          await relieve();
        },
        async close(completeness, capturedAt, calls) {
          const part = await writer.close(completeness, capturedAt, calls);
          open.delete(key);
          parts.set(key, part);
          return part;
        },
      };
    },
    leaveOut(accountId) {
      for (const [key, part] of parts) if (part.accountId === accountId) parts.delete(key);
    },
    async finish(homeAccountId) {
      const [unfinished] = open.keys();
      if (unfinished !== undefined) throw ourMistake(`part ${unfinished} is still open`);
      return finishSnapshot({ store, runId, via, homeAccountId, parts: parts.values(), createdAt: clock.now() });
    },
  };
}

function ourMistake(what: string): Fault {
  return new Fault('internal', what, { mend: 'run again with --log-level debug and report the output as a bug' });
}
