import type { PartSink } from '#estate/collection';
import type { Completeness, ItemBody, Kind, Part } from '#estate/model';

export interface MemoryPart {
  readonly accountId: string;
  readonly region: string;
  readonly kind: Kind;
  readonly completeness: Completeness;
  readonly items: readonly ItemBody[];
  readonly calls: readonly string[];
}

export interface MemorySink extends PartSink {
  readonly parts: MemoryPart[];
  part(accountId: string, region: string, kind: Kind): MemoryPart | undefined;
}

/** Keeps parts in memory, or, with `keepItems: false`, only how many items they had. */
export function memorySink(earlier: readonly Part[] = [], { keepItems = true } = {}): MemorySink {
  const parts: MemoryPart[] = [];
  return {
    parts,
    part: (accountId, region, kind) =>
      parts.find((part) => part.accountId === accountId && part.region === region && part.kind === kind),
    done: (accountId, region, kind) =>
      earlier.find((part) => part.accountId === accountId && part.region === region && part.kind === kind),
    openPart: ({ accountId, region, kind, provenance }) => {
      const items: ItemBody[] = [];
      let count = 0;
      return {
        add: async (body) => {
          count += 1;
          if (keepItems) items.push(body);
        },
        close: async (completeness, capturedAt) => {
          parts.push({ accountId, region, kind, completeness, items, calls: provenance.calls });
          return { accountId, region, kind, completeness, chunks: [], items: count, provenance, capturedAt };
        },
      };
    },
  };
}
