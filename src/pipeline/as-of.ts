import { epochMs, Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';

/** Clocks of machines that share a store may differ by this much. */
const CLOCK_SKEW_MS = 3_600_000;

/**
 * Refuses to analyse as of a moment before the last analysis of this store: the lives of findings go forward only,
 * and history must not be written backwards.
 */
export async function refuseToGoBack(store: Store, asOf: Instant): Promise<void> {
  const { last } = await store.db
    .selectFrom('run')
    .select((e) => e.fn.max('as_of').as('last'))
    .where('state', 'in', ['complete', 'partial'])
    .executeTakeFirstOrThrow();
  if (last === null || epochMs(asOf) >= epochMs(last as Instant) - CLOCK_SKEW_MS) return;
  throw new Fault('usage', `this store was already analysed as of ${last}, which is later than ${asOf}`, {
    mend: 'analyse the past in a store of its own (another --store), or correct the clock of this machine',
  });
}
