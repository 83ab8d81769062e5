import type { Instant } from '#kernel';
import type { ChunkRef, Completeness, ItemBody, Part, Provenance } from '../model/index.ts';
import { encodeChunk } from './chunk-codec.ts';
import type { CommitQueue } from './commit-queue.ts';
import { journalRow, type PartPlace } from './journal.ts';
import { createPartBuffer } from './part-buffer.ts';

export interface PartWriter {
  waitingBytes(): number;
  add(body: ItemBody): Promise<void>;
  flush(): Promise<void>;
  close(completeness: Completeness, capturedAt: Instant, calls?: readonly string[]): Promise<Part>;
}

/** Writes one part: items wait in a buffer, full buffers become chunks, the journal keeps both. */
export function createPartWriter(
  queue: CommitQueue,
  runId: string,
  opening: PartPlace & { readonly provenance: Provenance },
): PartWriter {
  const { accountId, region, kind, provenance } = opening;
  const buffer = createPartBuffer(kind);
  const chunks: ChunkRef[] = [];

  /** The lines leave the buffer and get their place among the chunks before anything is awaited. */
  const seal = () => {
    const lines = buffer.take();
    if (lines.length === 0) return [];
    const { ref, content } = encodeChunk(lines);
    chunks.push(ref);
    return [{ digest: ref.digest, content }];
  };
  const flush = async (): Promise<void> => {
    const sealed = seal();
    if (sealed.length === 0) return;
    await queue.put({ chunks: sealed, journal: journalRow(runId, opening, { open: [...chunks] }) });
  };

  return {
    waitingBytes: buffer.bytes,
    flush,
    async add(body) {
      if (buffer.add(body)) await flush();
    },
    async close(completeness, capturedAt, calls) {
      const sealed = seal();
      const part: Part = {
        accountId,
        region,
        kind,
        completeness: buffer.judge(completeness),
        chunks,
        items: chunks.reduce((sum, chunk) => sum + chunk.items, 0),
        provenance: { via: provenance.via, calls: calls ?? provenance.calls },
        capturedAt,
      };
      await queue.put({ chunks: sealed, journal: journalRow(runId, opening, { done: part }) });
      return part;
    },
  };
}
