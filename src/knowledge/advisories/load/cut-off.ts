import type { Queryable, Store } from '#platform/store';

interface Key {
  readonly source: string;
  readonly feed: string;
}

/** Says that a feed is being written; answers whether an earlier attempt began and did not end: nobody knows what it changed. */
export async function beginWriting({ db, dialect }: Store, key: Key): Promise<boolean> {
  const name = factOf(key);
  const known = await db.selectFrom('fact').select('value').where('name', '=', name).executeTakeFirst();
  await dialect.upsert(db, 'fact', ['name'], [{ name, value: 'begun' }]);
  return known !== undefined;
}

export async function endWriting(tx: Queryable, key: Key): Promise<void> {
  await tx.deleteFrom('fact').where('name', '=', factOf(key)).execute();
}

function factOf({ source, feed }: Key): string {
  return `advisories/writing/${source}/${feed}`;
}
