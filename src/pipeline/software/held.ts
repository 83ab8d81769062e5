import { confirmHoldings, createSoftwareReader } from '#estate/inventories';
import type { InventorySource, SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Gathered } from './contract.ts';

/** Revisions that are held of an account's resources, by entity. */
export async function revisionsOf(
  store: Store,
  accountId: string,
  source: InventorySource,
): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db
    .selectFrom('software_holding')
    .select(['entity', 'revision'])
    .where('account_id', '=', accountId)
    .where('source', '=', source)
    .execute();
  return new Map(rows.map(({ entity, revision }) => [entity, revision]));
}

/** The source says that nothing changed. */
export async function confirm(store: Store, entity: string, source: InventorySource, at: Instant): Promise<Gathered> {
  await confirmHoldings(store.db, [entity], source, at);
  return { outcome: 'confirmed' };
}

/** What is held of the same image in whatever account, region and repository. */
export async function sameImage(store: Store, imageDigest: string): Promise<SoftwareInventory | undefined> {
  const row = await store.db
    .selectFrom('software_holding')
    .select(['digest', 'taken_at', 'name'])
    .where('source', '=', 'image')
    .where('revision', '=', imageDigest)
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { layers, baseLayers, ...content } = await createSoftwareReader(store.db).content(row.digest);
  return {
    ...content,
    takenAt: row.taken_at as Instant,
    target: {
      kind: 'image',
      name: row.name,
      digest: imageDigest,
      ...(layers && { layers }),
      ...(baseLayers !== undefined && { baseLayers }),
    },
  };
}
