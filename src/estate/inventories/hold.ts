import type { InventorySource, SoftwareHolding, SoftwareInventory } from '#estate/model';
import { epochMs, type Instant, instant } from '#kernel';
import { type Change, type NewRow, noteChanges, type Queryable, type Row, type Store } from '#platform/store';
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
  const isNew = before?.digest !== digest;
  if (isNew || wasSilent(before, inventory.takenAt, confirmedAt)) await noteHeld(on, of, before?.digest, confirmedAt);
  return { digest, isNew };
}

/** Hours without a word after which one that says the same may bring back into sight what was lost from it. */
const HOURS_OF_SILENCE = 12;

const MS_PER_HOUR = 3_600_000;

function wasSilent(before: { readonly taken_at: string }, takenAt: Instant, now: Instant): boolean {
  const last = epochMs(before.taken_at as Instant);
  return Math.max(epochMs(takenAt), epochMs(now)) - last > HOURS_OF_SILENCE * MS_PER_HOUR;
}

/** Whoever judges software is told in the same transaction: nothing that is held, or no more, stays unseen. */
async function noteHeld(
  on: Queryable,
  { source, accountId, region, entity }: HeldFor,
  before: string | undefined,
  now: Instant,
): Promise<void> {
  const detail = before === undefined ? {} : { before };
  await noteChanges(on, [{ source, what: 'software', accountId, region, target: entity, detail }], now);
}

/** The source would say the same again: only the moment of its word moves. */
export async function confirmHoldings(
  on: Queryable,
  entities: readonly string[],
  source: InventorySource,
  at: Instant,
): Promise<void> {
  const silentSince = instant(epochMs(at) - HOURS_OF_SILENCE * MS_PER_HOUR);
  for (let from = 0; from < entities.length; from += PORTION) {
    const some = entities.slice(from, from + PORTION);
    const silent = await on
      .selectFrom('software_holding')
      .selectAll()
      .where('source', '=', source)
      .where('entity', 'in', some)
      .where('confirmed_at', '<', silentSince)
      .execute();
    await noteChanges(on, silent.map(changeOf), at);
    await on
      .updateTable('software_holding')
      .set({ confirmed_at: at })
      .where('source', '=', source)
      .where('entity', 'in', some)
      .execute();
  }
}

function changeOf(row: Row<'software_holding'>): Change {
  const { source, account_id: accountId, region, entity, digest } = row;
  return { source, what: 'software', accountId, region, target: entity, detail: { before: digest } };
}

/** Forgets what is held of resources that are no more, and every inventory that nothing holds any longer. */
export async function releaseHoldings(on: Queryable, entities: readonly string[]): Promise<void> {
  for (let from = 0; from < entities.length; from += PORTION) {
    const some = entities.slice(from, from + PORTION);
    await noteReleased(on, await on.selectFrom('software_holding').selectAll().where('entity', 'in', some).execute());
    await on.deleteFrom('software_holding').where('entity', 'in', some).execute();
  }
  await forgetUnheld(on);
}

/** Forgets what one source said of a resource. */
export async function releaseSource(on: Queryable, entity: string, source: InventorySource): Promise<void> {
  const held = on.selectFrom('software_holding').selectAll().where('entity', '=', entity).where('source', '=', source);
  await noteReleased(on, await held.execute());
  await on.deleteFrom('software_holding').where('entity', '=', entity).where('source', '=', source).execute();
  await forgetUnheld(on);
}

/** As of the last word of each: what is no more has none of its own. */
async function noteReleased(on: Queryable, rows: readonly Row<'software_holding'>[]): Promise<void> {
  for (const [at, some] of Map.groupBy(rows, (row) => row.confirmed_at))
    await noteChanges(on, some.map(changeOf), at as Instant);
}

async function forgetUnheld(on: Queryable): Promise<void> {
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
