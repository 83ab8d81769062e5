import { HOST_COLUMNS, type HostPlace, hostRow, type HostRow, type ReadReport } from '#estate/agents';
import { confirmHoldings, type HeldFor, holdInventory, placeOf, releaseSource } from '#estate/inventories';
import { canonicalJson, epochMs, type Instant, MS_PER_DAY } from '#kernel';
import { sha256 } from '#platform/runtime';
import { noteChanges, type Queryable, type Row, type Store } from '#platform/store';
import type { Found } from './instances.ts';
import { placeOfHost } from './place.ts';

const SOURCE = 'agent';

/** A report of an agent that is known, to be kept. */
export interface Arrived {
  readonly agent: Row<'agent'>;
  readonly read: ReadReport;
  readonly at: Instant;
  /** What the latest snapshot shows of the instance the machine says it is. */
  readonly found: Found;
}

/** The last report of an agent, without what it saw. */
export async function lastReport(on: Queryable, agentId: string): Promise<HostRow | undefined> {
  return on.selectFrom('host').select(HOST_COLUMNS).where('agent_id', '=', agentId).executeTakeFirst();
}

/**
 * Keeps what a report says of its machine, in place of the one before, and the software with it. A report that was kept
 * already changes nothing. Answers whether the software is wanted.
 */
export async function keepReport(store: Store, arrived: Arrived): Promise<{ readonly wantsInventory: boolean }> {
  const { agent, read, at, found } = arrived;
  return store.transaction(async (tx) => {
    const before = await lastReport(tx, agent.id);
    const place = await placeOfHost(tx, agent, read.report.identity, found, before);
    const isMoved = before !== undefined && before.entity !== place.entity;
    if (isMoved) await forgetHost(tx, before.entity);
    if (isMoved || before?.sequence !== read.sequence) {
      const row = hostRow(agent.id, place, read, at, before);
      await store.dialect.upsert(tx, 'host', ['entity'], [row]);
      const isJudgedAnew = isMoved || before?.sight !== row.sight || wasSilent(before, at);
      const { entity: target, accountId, region } = place;
      if (isJudgedAnew) await noteChanges(tx, [{ source: SOURCE, what: 'runtime', accountId, region, target }], at);
    }
    const isHeld = await keepSoftware(store, tx, place, arrived);
    return { wantsInventory: !isHeld };
  });
}

/** Whether nothing was said of the machine for so long that what was found there is not looked at. */
function wasSilent({ last_seen_at: before }: HostRow, at: Instant): boolean {
  return epochMs(at) - epochMs(before as Instant) > MS_PER_DAY;
}

/** What an agent said of a resource goes; what others say of it stays. */
export async function forgetHost(tx: Queryable, entity: string): Promise<void> {
  await tx.deleteFrom('host').where('entity', '=', entity).execute();
  await releaseSource(tx, entity, SOURCE);
}

/** Whether the software the report speaks of is held now. */
async function keepSoftware(
  store: Store,
  tx: Queryable,
  { entity, accountId }: HostPlace,
  { read: { report, inventory, inventoryDigest }, at }: Arrived,
): Promise<boolean> {
  if (inventory !== undefined) {
    const place = placeOf(entity);
    const hostname = report.identity.hostname.replaceAll(/\p{Cc}/gu, ' ');
    const of: HeldFor = {
      ...place,
      entity,
      source: SOURCE,
      name: accountId === '' && hostname !== '' ? hostname : place.name,
      revision: inventoryDigest ?? sha256(canonicalJson(inventory)),
    };
    await holdInventory(tx, store.dialect, of, inventory, at);
    return true;
  }
  const held = await tx
    .selectFrom('software_holding')
    .select('revision')
    .where('entity', '=', entity)
    .where('source', '=', SOURCE)
    .executeTakeFirst();
  if (held === undefined || held.revision !== inventoryDigest) return false;
  await confirmHoldings(tx, [entity], SOURCE, at);
  return true;
}
