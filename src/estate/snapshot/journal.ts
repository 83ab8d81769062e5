import { canonicalJson, Fault } from '#kernel';
import type { NewRow, Queryable } from '#platform/store';
import type { ChunkRef, Kind, Part } from '../model/index.ts';

/** Place of a part inside a snapshot. */
export interface PartPlace {
  readonly accountId: string;
  readonly region: string;
  readonly kind: Kind;
}

export function placeKey({ accountId, region, kind }: PartPlace): string {
  return `${accountId}/${region}/${kind}`;
}

/** A row says `open` while its part is written: its chunks are not swept, but a resumed run asks again. */
type Entry = { readonly open: readonly ChunkRef[] } | { readonly done: Part };

export function journalRow(runId: string, place: PartPlace, entry: Entry): NewRow<'journal'> {
  return {
    run_id: runId,
    account_id: place.accountId,
    region: place.region,
    kind: place.kind,
    part: canonicalJson(entry),
  };
}

/** The parts a run has finished, by place. */
export async function readJournal(on: Queryable, runId: string): Promise<Map<string, Part>> {
  const rows = await on.selectFrom('journal').select('part').where('run_id', '=', runId).execute();
  const parts = new Map<string, Part>();
  for (const row of rows) {
    const entry = readEntry(row.part);
    if ('done' in entry) parts.set(placeKey(entry.done), entry.done);
  }
  return parts;
}

/** Digests that runs in progress (or killed ones that may be resumed) need. */
export async function journaledDigests(on: Queryable): Promise<Set<string>> {
  const rows = await on.selectFrom('journal').select('part').execute();
  return new Set(
    rows.flatMap((row) => {
      const entry = readEntry(row.part);
      return ('done' in entry ? entry.done.chunks : entry.open).map((chunk) => chunk.digest);
    }),
  );
}

function readEntry(text: string): Entry {
  try {
    return JSON.parse(text) as Entry;
  } catch (cause) {
    throw new Fault('store', 'the journal of a collection cannot be read', {
      mend: 'check the disk that holds the store and restore a backup',
      cause,
    });
  }
}
