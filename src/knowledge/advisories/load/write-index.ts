import { createIndexBuilder, type IndexPart } from '#analysis/vulnerability';
import { sha256 } from '#platform/runtime';
import { packBytes, type Queryable, type Store } from '#platform/store';
import { advisoryOf } from '../stored.ts';
import type { FeedKey } from './write-advisories.ts';

/** Makes the index of one feed out of what is stored of it, in the order of ids: the same content is the same bytes. */
export async function buildIndex(store: Store, { source, feed }: FeedKey): Promise<readonly IndexPart[]> {
  const builder = createIndexBuilder(source, feed);
  const rows = store.stream((on) =>
    on
      .selectFrom('advisory')
      .select(['id', 'body'])
      .where('source', '=', source)
      .where('feed', '=', feed)
      .orderBy('id'),
  );
  for await (const portion of rows) for (const { id, body } of portion) builder.add(advisoryOf(id, body));
  return builder.parts();
}

/** Makes the stored index of a feed these parts; answers whether it speaks of other ecosystems than before. */
export async function writeIndex(
  tx: Queryable,
  dialect: Store['dialect'],
  { source, feed }: FeedKey,
  parts: readonly IndexPart[],
): Promise<boolean> {
  const stored = await tx
    .selectFrom('advisory_index')
    .select(['ecosystem', 'digest'])
    .where('source', '=', source)
    .where('feed', '=', feed)
    .execute();
  const known = new Map(stored.map(({ ecosystem, digest }) => [ecosystem, digest]));
  const rows = parts
    .map(({ bytes, ...rest }) => ({ ...rest, digest: sha256(bytes), bytes }))
    .filter(({ ecosystem, digest }) => known.get(ecosystem) !== digest)
    .map(({ bytes, ...rest }) => ({ ...rest, body: packBytes(bytes) }));
  await dialect.upsert(tx, 'advisory_index', ['source', 'feed', 'ecosystem'], rows);
  const present = new Set(parts.map(({ ecosystem }) => ecosystem));
  const isOtherEcosystems = present.size !== known.size || [...known.keys()].some((one) => !present.has(one));
  for (const { ecosystem } of stored) {
    if (present.has(ecosystem)) continue;
    await tx
      .deleteFrom('advisory_index')
      .where('source', '=', source)
      .where('feed', '=', feed)
      .where('ecosystem', '=', ecosystem)
      .execute();
  }
  return isOtherEcosystems;
}
