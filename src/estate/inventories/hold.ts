import type { InventorySource, SoftwareHolding, SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';
import type { NewRow, Queryable, Store } from '#platform/store';
import { contentOf, inventoryRow } from './content.ts';

/** Whose software it is, and who says so. */
export type HeldFor = Omit<SoftwareHolding, 'digest' | 'takenAt' | 'confirmedAt'>;

/** What a resource's source said, in place of what it said before; an older word than the one held is left alone. */
export async function holdInventory(
  on: Queryable,
  dialect: Store['dialect'],
  of: HeldFor,
  inventory: SoftwareInventory,
  confirmedAt: Instant,
): Promise<{ readonly digest: string; readonly isNew: boolean }> {
  const { digest, row } = inventoryRow(contentOf(inventory));
  const before = await heldBefore(on, of.entity, of.source);
  if (before !== undefined && before.taken_at > inventory.takenAt) return { digest: before.digest, isNew: false };
  const known = await on
    .selectFrom('software_inventory')
    .select('digest')
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (known === undefined) await dialect.upsert(on, 'software_inventory', ['digest'], [row()]);
  await dialect.upsert(
    on,
    'software_holding',
    ['entity', 'source'],
    [holdingRow({ ...of, digest, takenAt: inventory.takenAt, confirmedAt })],
  );
  return { digest, isNew: before?.digest !== digest };
}

/** The source would say the same again: only the moment of its word moves. */
export async function confirmHoldings(
  on: Queryable,
  entities: readonly string[],
  source: InventorySource,
  at: Instant,
): Promise<void> {
  for (let from = 0; from < entities.length; from += PORTION) {
    await on
      .updateTable('software_holding')
      .set({ confirmed_at: at })
      .where('source', '=', source)
      .where('entity', 'in', entities.slice(from, from + PORTION))
      .execute();
  }
}

/** Forgets what is held of resources that are no more, and every inventory that nothing holds any longer. */
export async function releaseHoldings(on: Queryable, entities: readonly string[]): Promise<void> {
  for (let from = 0; from < entities.length; from += PORTION) {
    const some = entities.slice(from, from + PORTION);
    await on.deleteFrom('software_holding').where('entity', 'in', some).execute();
  }
  await on
    .deleteFrom('software_inventory')
    .where('digest', 'not in', (held) => held.selectFrom('software_holding').select('digest'))
    .execute();
}

/** Ids of one statement. */
const PORTION = 500;

async function heldBefore(on: Queryable, entity: string, source: InventorySource) {
  return on
    .selectFrom('software_holding')
    .select(['digest', 'taken_at'])
    .where('entity', '=', entity)
    .where('source', '=', source)
    .executeTakeFirst();
}

function holdingRow(one: SoftwareHolding): NewRow<'software_holding'> {
  return {
    entity: one.entity,
    source: one.source,
    account_id: one.accountId,
    region: one.region,
    resource_type: one.resourceType,
    name: one.name,
    digest: one.digest,
    revision: one.revision,
    taken_at: one.takenAt,
    confirmed_at: one.confirmedAt,
  };
}
