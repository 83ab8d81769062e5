import { sql } from 'kysely';
import { ACTIVE_STATES } from '#findings';
import { addDays, type Instant, instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Burndown } from '#api/contract';

/** Days a burn-down may go back. */
export const MAX_BURNDOWN_DAYS = 366;

/**
 * Findings that became active and that ceased to be, day by day (UTC) up to `at`, and how many were active at the end of
 * each. Counted back from the present, so that the last day agrees with the list.
 */
export async function burndown(store: Store, at: Instant, days: number): Promise<Burndown> {
  const today = at.slice(0, 10);
  const from = addDays(instant(`${today}T00:00:00Z`), 1 - Math.min(Math.max(1, days), MAX_BURNDOWN_DAYS));
  const [changes, active] = await Promise.all([
    store.db
      .selectFrom('finding_change')
      .select([sql<string>`substr("at", 1, 10)`.as('day'), 'from_state', 'to_state', sql<number>`count(*)`.as('n')])
      .where('at', '>=', from)
      .groupBy([sql`substr("at", 1, 10)`, 'from_state', 'to_state'])
      .execute(),
    store.db
      .selectFrom('finding')
      .select(sql<number>`count(*)`.as('n'))
      .where('state', 'in', ACTIVE_STATES)
      .executeTakeFirstOrThrow(),
  ]);
  const byDay = new Map<string, { opened: number; closed: number }>();
  for (const { day, from_state, to_state, n } of changes) {
    const counts = byDay.get(day) ?? { opened: 0, closed: 0 };
    if (!isActive(from_state) && isActive(to_state)) counts.opened += Number(n);
    if (isActive(from_state) && !isActive(to_state)) counts.closed += Number(n);
    byDay.set(day, counts);
  }
  const last = [today, ...byDay.keys()].toSorted().at(-1) ?? today;
  const shown: Burndown['days'] = [];
  let open = Number(active.n);
  for (let day = last; day >= from.slice(0, 10); day = addDays(instant(`${day}T00:00:00Z`), -1).slice(0, 10)) {
    const { opened, closed } = byDay.get(day) ?? { opened: 0, closed: 0 };
    shown.push({ day, opened, closed, open });
    open += closed - opened;
  }
  return { days: shown.toReversed() };
}

function isActive(state: string | null): boolean {
  return (ACTIVE_STATES as readonly (string | null)[]).includes(state);
}
