import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import type { ExposureDetail } from '#api/contract';
import { everyPath, hasDoorGaps } from './every-path.ts';
import { accountNames } from './names.ts';
import { exposureOfRow, historyOfRow, toChange, toRows } from './row.ts';
import { toPath, toUnseen } from './shapes.ts';
import { exposureSnapshot } from './summary.ts';

/** Changes shown of one exposure. */
const MAX_HISTORY = 100;

/** Other ways to the same resource that are looked at; where there are more, nothing is said of all. */
const MAX_OTHERS = 200;

/** One exposure with its whole path, and what else leads to its resource. Fault `not-found`. */
export async function getExposure(store: Store, id: string): Promise<ExposureDetail> {
  const stored = await store.db.selectFrom('exposure').selectAll().where('id', '=', id).executeTakeFirst();
  if (stored === undefined) {
    throw new Fault('not-found', `the internet reaches nothing under the id \`${id.slice(0, 40)}\``, {
      mend: 'list what is exposed and take an id from there; what is closed is not listed any more',
    });
  }
  const [accountName, others, snapshotId, hasGaps] = await Promise.all([
    accountNames(store),
    store.db
      .selectFrom('exposure')
      .selectAll()
      .where('resource_arn', '=', stored.resource_arn)
      .where('id', '!=', id)
      .orderBy('id')
      .limit(MAX_OTHERS)
      .execute(),
    exposureSnapshot(store),
    hasDoorGaps(store),
  ]);
  const [row, ...rest] = await toRows(store, [stored, ...others], accountName);
  if (row === undefined) throw new Fault('internal', 'a row was lost', { mend: 'ask again' });
  const exposure = exposureOfRow(stored);
  const ways = [stored, ...others].map((one) => [one.id, exposureOfRow(one)] as const);
  return {
    ...row,
    snapshotId: snapshotId ?? '',
    path: toPath(exposure.path, accountName),
    unseen: exposure.unseen.map((one) => toUnseen(one, accountName)),
    history: historyOfRow(stored)
      .slice(0, MAX_HISTORY)
      .map((change) => toChange(change, accountName)),
    others: rest,
    everyPath: everyPath(ways, hasGaps || others.length === MAX_OTHERS, accountName),
  };
}
