import { EXCEPTION_PREFIX, isSwitchedOff, type Suppression } from '#findings';
import type { Store } from '#platform/store';
import type { Report, ReportException } from '#api/contract';
import { storedJson } from '../stored-json.ts';
import { cutTo } from './cut.ts';

const MAX_EXCEPTIONS = 200;

/**
 * What is accepted and by whom: exceptions that were asked for here, those that hide something before those that ended,
 * and the entries of the policy file that hide a finding now.
 */
export async function reportExceptions(store: Store): Promise<Report['exceptions']> {
  const all = [...(await decidedHere(store)), ...(await ofPolicy(store))];
  const ordered = all.toSorted(
    (a, b) =>
      Number(b.covered > 0) - Number(a.covered > 0) ||
      (a.until < b.until ? -1 : a.until > b.until ? 1 : a.id < b.id ? -1 : 1),
  );
  return cutTo(ordered, MAX_EXCEPTIONS, all.length);
}

async function decidedHere(store: Store): Promise<ReportException[]> {
  const rows = await store.db.selectFrom('exception').selectAll().orderBy('id').limit(10_000).execute();
  return rows.map((row) => ({
    source: 'exception' as const,
    id: row.id,
    state: row.state,
    scope: row.scope,
    reason: row.reason,
    askedBy: row.asked_by,
    approvedBy: row.decided_by ?? '',
    until: row.until,
    compensating: row.compensating ?? '',
    health: row.health,
    covered: row.covered,
  }));
}

async function ofPolicy(store: Store): Promise<ReportException[]> {
  const rows = await store.db
    .selectFrom('finding')
    .select((e) => ['suppressed_by', e.fn.countAll().as('covered'), e.fn.min('suppression').as('suppression')])
    .where('state', '=', 'suppressed')
    .where('suppressed_by', '!=', '')
    .groupBy('suppressed_by')
    .execute();
  return rows
    .filter((row) => !row.suppressed_by.startsWith(EXCEPTION_PREFIX) && !isSwitchedOff(row.suppressed_by))
    .map((row) => {
      const { reason, approvedBy, until } = storedJson<Suppression>(row.suppression ?? '{}', 'a suppression');
      return {
        source: 'policy' as const,
        id: row.suppressed_by,
        state: 'approved',
        scope: '',
        reason,
        askedBy: '',
        approvedBy,
        until,
        compensating: '',
        health: '',
        covered: Number(row.covered),
      };
    });
}
