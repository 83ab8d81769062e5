import { sql } from 'kysely';
import { addDays, type Instant } from '#kernel';
import type { Queryable, Store } from '#platform/store';
import { FORGOTTEN_AFTER_DAYS, TRACE_LIMITS } from '../limits.ts';

/** Rows that went because they are old, and because there were too many. */
export interface Forgotten {
  readonly old: number;
  readonly surplus: number;
}

type TracedTable = 'traced_service' | 'traced_call' | 'traced_trait';

const TABLES: readonly TracedTable[] = ['traced_service', 'traced_call', 'traced_trait'];

/** Forgets what was not seen for long, and of what is too much that which was seen last the longest time ago. */
export async function forgetTraces(store: Store, now: Instant): Promise<Forgotten> {
  return store.transaction(async (tx) => {
    let old = 0;
    for (const table of TABLES) {
      const { numDeletedRows } = await tx
        .deleteFrom(table)
        .where('last_seen_at', '<', addDays(now, -FORGOTTEN_AFTER_DAYS))
        .executeTakeFirst();
      old += Number(numDeletedRows);
    }
    let surplus = await cut(tx, 'traced_service', TRACE_LIMITS.services);
    surplus += await cut(tx, 'traced_call', TRACE_LIMITS.calls);
    surplus += await cutTraits(tx, 'place', TRACE_LIMITS.places);
    surplus += await cutTraits(tx, 'scope', TRACE_LIMITS.scopes);
    // What is left of services that went.
    const gone = await tx
      .deleteFrom('traced_trait')
      .where('service', 'not in', (kept) => kept.selectFrom('traced_service').select('id'))
      .executeTakeFirst();
    const calls = await tx
      .deleteFrom('traced_call')
      .where('caller', 'not in', (kept) => kept.selectFrom('traced_service').select('id'))
      .executeTakeFirst();
    return { old, surplus: surplus + Number(gone.numDeletedRows) + Number(calls.numDeletedRows) };
  });
}

async function cut(on: Queryable, table: 'traced_service' | 'traced_call', most: number): Promise<number> {
  const { numDeletedRows } = await on
    .deleteFrom(table)
    .where('id', 'not in', (kept) =>
      kept.selectFrom(table).select('id').orderBy('last_seen_at', 'desc').orderBy('id').limit(most),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function cutTraits(on: Queryable, kind: 'place' | 'scope', most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from traced_trait where kind = ${kind} and (service, id) in (
      select service, id from (
        select service, id, row_number() over (partition by service order by last_seen_at desc, id) as place
        from traced_trait where kind = ${kind}) as ranked
      where place > ${most})`.execute(on);
  return Number(numAffectedRows ?? 0n);
}
