import { coverageOf, type Exposure } from '#analysis/exposure/network';
import { openingsText } from '#analysis/exposure/findings';
import { EXPOSURE_GAPS_FACT, type Store } from '#platform/store';
import type { EveryPath } from '#api/contract';
import { type AccountNames, toElement } from './shapes.ts';

/** An exposure with its id. */
export type Identified = readonly [id: string, exposure: Exposure];

/** Ways named of each sort; all are counted. */
const MAX_NAMED = 100;

/**
 * Do all of these ways of the internet pass a WebACL? `hasGaps`: there may be ways that nobody saw, so that nobody may
 * say so of all.
 */
export function everyPath(ways: readonly Identified[], hasGaps: boolean, accountName: AccountNames): EveryPath {
  const idOf = new Map(ways.map(([id, exposure]) => [exposure, id]));
  const { every, bare, unseen } = coverageOf([...idOf.keys()], hasGaps);
  const covered = ways.length - bare.length - unseen.length;
  const named = (some: readonly Exposure[]) =>
    some.slice(0, MAX_NAMED).map((exposure) => ({
      exposureId: idOf.get(exposure) ?? '',
      entrance: toElement(exposure.entrance, accountName),
      label: openingsText(exposure.openings),
    }));
  return {
    verdict: every ? 'all' : bare.length === 0 ? 'unknown' : covered > 0 ? 'some' : 'none',
    paths: ways.length,
    covered,
    bare: named(bare),
    unseen: named(unseen),
  };
}

/** Whether something through which the internet may come was not wholly seen; so it is where nobody wrote it down. */
export async function hasDoorGaps(store: Store): Promise<boolean> {
  const query = store.db.selectFrom('fact').select('value').where('name', '=', EXPOSURE_GAPS_FACT);
  return (await query.executeTakeFirst())?.value !== '0';
}
