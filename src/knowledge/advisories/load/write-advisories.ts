import type { Instant } from '#kernel';
import { sha256 } from '#platform/runtime';
import { type NewRow, packText, type Store } from '#platform/store';
import type { Advisory } from '../contract.ts';
import { advisoryOf } from '../stored.ts';
import { beginWriting } from './cut-off.ts';
import { type TouchedNames, touchedNames } from './touched-names.ts';

/** Which feed of which source. */
export interface FeedKey {
  readonly source: string;
  readonly feed: string;
}

export interface Written {
  /** New or different, and gone. */
  readonly written: number;
  readonly removed: number;
}

/** Rows of one statement that removes. */
const PORTION = 500;

/** Writes the advisories of one feed, those that differ only. */
export interface AdvisoryWriter {
  put(advisories: readonly Advisory[]): Promise<void>;
  /** Removes those that were not put, when all were; answers what was done. */
  end(isWhole: boolean): Promise<Written>;
  /** What was written and removed, as it was and as it is. */
  readonly touched: TouchedNames;
}

export async function createAdvisoryWriter(store: Store, key: FeedKey, at: Instant): Promise<AdvisoryWriter> {
  const known = await digestsOf(store, key);
  const seen = new Set<string>();
  const touched = touchedNames(await beginWriting(store, key));
  let written = 0;
  return {
    touched,
    async put(advisories) {
      const changed = advisories
        // Readers make their members in one order: the same advisory is the same text.
        .map((advisory) => ({ advisory, body: JSON.stringify(advisory) }))
        .map((one) => ({ ...one, digest: sha256(one.body) }))
        .filter(({ advisory, digest }) => {
          seen.add(advisory.id);
          return known.get(advisory.id) !== digest;
        });
      if (changed.length === 0) return;
      written += changed.length;
      const rows = changed.map(({ advisory, body, digest }) => rowOf(key, advisory, body, digest, at));
      const replaced = changed.map(({ advisory }) => advisory.id).filter((id) => known.has(id));
      for (const { advisory, digest } of changed) {
        known.set(advisory.id, digest);
        touched.add(advisory);
      }
      await store.transaction(async (tx) => {
        for (const advisory of await storedOf(tx, key, replaced)) touched.add(advisory);
        await store.dialect.upsert(tx, 'advisory', ['source', 'feed', 'id'], rows);
        await removeAliases(tx, key, replaced);
        const names = changed.flatMap(({ advisory: { id, aliases } }) =>
          aliases.map((alias) => ({ alias, ...key, id })),
        );
        await store.dialect.upsert(tx, 'advisory_alias', ['alias', 'source', 'feed', 'id'], names);
      });
    },
    async end(isWhole) {
      const gone = isWhole ? [...known.keys()].filter((id) => !seen.has(id)) : [];
      for (let from = 0; from < gone.length; from += PORTION) {
        const some = gone.slice(from, from + PORTION);
        await store.transaction(async (tx) => {
          for (const advisory of await storedOf(tx, key, some)) touched.add(advisory);
          await tx
            .deleteFrom('advisory')
            .where('source', '=', key.source)
            .where('feed', '=', key.feed)
            .where('id', 'in', some)
            .execute();
          await removeAliases(tx, key, some);
        });
      }
      return { written, removed: gone.length };
    },
  };
}

type Transaction = Parameters<Parameters<Store['transaction']>[0]>[0];

async function storedOf(tx: Transaction, key: FeedKey, ids: readonly string[]): Promise<readonly Advisory[]> {
  const found: Advisory[] = [];
  for (let from = 0; from < ids.length; from += PORTION) {
    const rows = await tx
      .selectFrom('advisory')
      .select(['id', 'body'])
      .where('source', '=', key.source)
      .where('feed', '=', key.feed)
      .where('id', 'in', ids.slice(from, from + PORTION))
      .execute();
    found.push(...rows.map(({ id, body }) => advisoryOf(id, body)));
  }
  return found;
}

async function removeAliases(tx: Transaction, key: FeedKey, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += PORTION) {
    await tx
      .deleteFrom('advisory_alias')
      .where('source', '=', key.source)
      .where('feed', '=', key.feed)
      .where('id', 'in', ids.slice(from, from + PORTION))
      .execute();
  }
}

async function digestsOf(store: Store, { source, feed }: FeedKey): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const rows = store.stream(
    (on) => on.selectFrom('advisory').select(['id', 'digest']).where('source', '=', source).where('feed', '=', feed),
    5_000,
  );
  for await (const portion of rows) for (const { id, digest } of portion) known.set(id, digest);
  return known;
}

function rowOf(key: FeedKey, advisory: Advisory, body: string, digest: string, at: Instant): NewRow<'advisory'> {
  const { id, modifiedAt, withdrawnAt } = advisory;
  return {
    ...key,
    id,
    modified_at: modifiedAt ?? null,
    withdrawn: withdrawnAt === undefined ? 0 : 1,
    digest,
    written_at: at,
    body: packText(body),
  };
}
