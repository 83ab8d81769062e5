import type { Clock } from '#platform/runtime';
import { canonicalJson } from '#kernel';
import { sha256 } from '#platform/runtime';
import type { Queryable, Store } from '#platform/store';
import { type BuildOptions, buildPacks } from './build.ts';
import { openCheckout } from './checkout.ts';
import { type ExploitCollection, readExploitCollection } from './read.ts';
import { EXPLOIT, type PackRow, packRow } from './rows.ts';

/** Rows of one statement. */
const PORTION = 200;

export interface UpdateExploitPacks extends BuildOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The root of a checkout: templates below it, its licence file in it. */
  readonly folder: string;
}

export interface UpdatedExploitPacks extends ExploitCollection {
  /** Packs that were new or are different, and those that are no more. */
  readonly written: number;
  readonly removed: number;
}

/**
 * Makes the exploit packs those of a checkout, whole or not at all. The same checkout again writes nothing.
 * Faults: those of `openCheckout`, `exhausted` when it is too much, `interrupted`.
 */
export async function updateExploitPacks(request: UpdateExploitPacks): Promise<UpdatedExploitPacks> {
  const { store, clock, folder } = request;
  const checkout = await openCheckout(folder);
  const { packs, ...built } = await buildPacks(checkout, request);
  const at = clock.now();
  const rows = packs.map((pack) => packRow(pack, built.revision, at));
  const facts = { ...built, licence: checkout.licence, licenceDigest: checkout.licenceDigest, packs: rows.length };
  const digest = sha256(canonicalJson([facts, rows.map((row) => [row.id, row.digest])]));
  return store.transaction(async (tx) => {
    const before = await readExploitCollection(tx);
    if (before?.digest === digest) return { ...before, written: 0, removed: 0 };
    const moved = await writePacks(tx, store.dialect, rows);
    const { licenceDigest, refused, ...rest } = facts;
    await store.dialect.upsert(
      tx,
      'knowledge_collection',
      ['kind'],
      [
        {
          kind: EXPLOIT,
          ...rest,
          licence_digest: licenceDigest,
          refused: canonicalJson(refused),
          digest,
          updated_at: at,
        },
      ],
    );
    return { ...facts, digest, updatedAt: at, ...moved };
  });
}

async function writePacks(tx: Queryable, dialect: Store['dialect'], rows: readonly PackRow[]) {
  const stored = await tx.selectFrom('knowledge_pack').select(['id', 'digest']).where('kind', '=', EXPLOIT).execute();
  const known = new Map(stored.map(({ id, digest }) => [id, digest]));
  const changed = rows.filter(({ id, digest }) => known.get(id) !== digest);
  for (let from = 0; from < changed.length; from += PORTION) {
    const some = changed.slice(from, from + PORTION).map(({ row }) => row());
    await dialect.upsert(tx, 'knowledge_pack', ['kind', 'id'], some);
  }
  const present = new Set(rows.map(({ id }) => id));
  const gone = stored.map(({ id }) => id).filter((id) => !present.has(id));
  for (let from = 0; from < gone.length; from += PORTION) {
    const some = gone.slice(from, from + PORTION);
    await tx.deleteFrom('knowledge_pack').where('kind', '=', EXPLOIT).where('id', 'in', some).execute();
  }
  return { written: changed.length, removed: gone.length };
}
