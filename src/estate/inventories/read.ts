import { INVENTORY_SOURCES, type InventoryContent, type SoftwareHolding, type SoftwareReader } from '#estate/model';
import { Fault, type Instant } from '#kernel';
import type { Queryable, Row } from '#platform/store';
import { readContent } from './content.ts';

/** Inventories kept unpacked: a fleet has few distinct ones, an estate may have thousands. */
const REMEMBERED = 64;

/** Reads what is held of software. */
export function createSoftwareReader(on: Queryable): SoftwareReader {
  const remembered = new Map<string, InventoryContent>();
  return {
    async holdings(accountId) {
      const rows = await on
        .selectFrom('software_holding')
        .selectAll()
        .where('account_id', '=', accountId)
        .orderBy('entity')
        .execute();
      return rows.map(holdingOf).toSorted((a, b) => order(a.entity, b.entity) || rank(a) - rank(b));
    },
    async content(digest) {
      const known = remembered.get(digest);
      if (known !== undefined) {
        remembered.delete(digest);
        remembered.set(digest, known);
        return known;
      }
      const content = await contentOfDigest(on, digest);
      remembered.set(digest, content);
      for (const oldest of remembered.keys()) {
        if (remembered.size <= REMEMBERED) break;
        remembered.delete(oldest);
      }
      return content;
    },
  };
}

/** What is held of one resource, the surest source first. */
export async function holdingsOf(on: Queryable, entity: string): Promise<readonly SoftwareHolding[]> {
  const rows = await on.selectFrom('software_holding').selectAll().where('entity', '=', entity).execute();
  return rows.map(holdingOf).toSorted((a, b) => rank(a) - rank(b));
}

async function contentOfDigest(on: Queryable, digest: string): Promise<InventoryContent> {
  const row = await on.selectFrom('software_inventory').select('body').where('digest', '=', digest).executeTakeFirst();
  if (row === undefined)
    throw new Fault('not-found', `no software inventory ${digest}`, { mend: 'scan again: it is no longer held' });
  return readContent(digest, row.body);
}

function holdingOf(row: Row<'software_holding'>): SoftwareHolding {
  return {
    entity: row.entity,
    source: row.source as SoftwareHolding['source'],
    accountId: row.account_id,
    region: row.region,
    resourceType: row.resource_type,
    name: row.name,
    digest: row.digest,
    revision: row.revision,
    takenAt: row.taken_at as Instant,
    confirmedAt: row.confirmed_at as Instant,
  };
}

function rank({ source }: SoftwareHolding): number {
  return INVENTORY_SOURCES.indexOf(source);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
