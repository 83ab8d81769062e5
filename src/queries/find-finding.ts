import { Fault } from '#kernel';
import type { Store } from '#platform/store';

/** Fewest characters of an id that are worth a search. */
const MIN_PREFIX = 4;

/** Candidates named when a prefix is ambiguous. */
const MAX_CANDIDATES = 5;

/** The whole id of the one finding whose id begins so. Faults: `usage` (no prefix, or an ambiguous one), `not-found`. */
export async function findFindingId(store: Store, prefix: string): Promise<string> {
  const wanted = prefix.trim().toLowerCase();
  if (!/^[0-9a-f]{1,32}$/.test(wanted) || wanted.length < MIN_PREFIX) {
    throw new Fault('usage', `\`${prefix.slice(0, 40)}\` is not the beginning of a finding's id`, {
      mend: `give at least the first ${MIN_PREFIX} of its 32 hex characters`,
    });
  }
  const rows = await store.db
    .selectFrom('finding')
    .select('id')
    .where('id', '>=', wanted)
    .where('id', '<', `${wanted}g`)
    .orderBy('id')
    .limit(MAX_CANDIDATES + 1)
    .execute();
  const [only, ...others] = rows;
  if (only === undefined) {
    throw new Fault('not-found', `there is no finding \`${wanted}\``, {
      mend: 'list findings and take an id from there',
    });
  }
  if (others.length > 0) {
    const named = rows.slice(0, MAX_CANDIDATES).map(({ id }) => id);
    throw new Fault('usage', `several findings begin with \`${wanted}\`: ${named.join(', ')}`, {
      mend: 'give more characters of the id',
    });
  }
  return only.id;
}
