import { releaseHoldings } from '#estate/inventories';
import { type ConfigurationItem, isKind, type Kind, type SnapshotReader } from '#estate/model';
import type { Store } from '#platform/store';
import { HELD_AS } from './contract.ts';

/**
 * Forgets the software of resources that are no more: only where a snapshot looked at all of their kind in their account
 * and region, and only of what AWS itself told. Answers how many.
 */
export async function releaseGone(store: Store, reader: SnapshotReader): Promise<number> {
  const gone: string[] = [];
  for (const accountId of reader.accountIds()) {
    const rows = await store.db
      .selectFrom('software_holding')
      .select(['entity', 'region', 'resource_type'])
      .where('account_id', '=', accountId)
      .where('source', 'in', Object.values(HELD_AS))
      .execute();
    for (const [place, held] of Map.groupBy(rows, (row) => `${row.resource_type} ${row.region}`)) {
      const [kind = '', region = ''] = place.split(' ');
      if (!isKind(kind)) continue;
      const there = await arnsOf(reader, kind, accountId, region);
      if (there) gone.push(...held.map(({ entity }) => entity).filter((entity) => !there.has(entity)));
    }
  }
  if (gone.length > 0) await store.transaction((tx) => releaseHoldings(tx, [...new Set(gone)]));
  return gone.length;
}

/** ARNs of what there is of a kind; undefined when not all of it was seen. */
async function arnsOf(reader: SnapshotReader, kind: Kind, accountId: string, region: string) {
  const { completeness, items } = await reader.slice(kind, accountId, region);
  if (completeness.state !== 'complete') return undefined;
  return new Set(items.filter((item) => !isTerminated(item)).map(({ arn }) => arn));
}

/** EC2 shows instances for an hour after their end. */
function isTerminated({ resourceType, configuration }: ConfigurationItem): boolean {
  if (resourceType !== 'AWS::EC2::Instance') return false;
  const { State } = configuration as ConfigurationItem<'AWS::EC2::Instance'>['configuration'];
  return State?.Name === 'terminated';
}
