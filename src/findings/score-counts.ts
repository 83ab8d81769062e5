import type { Queryable } from '#platform/store';
import { OWN_SOURCE } from './work.ts';

/** Findings of one rule in one account that are in one state. */
export interface FindingCount {
  readonly accountId: string;
  readonly rule: string;
  readonly state: 'open' | 'not-looked-at' | 'suppressed';
  readonly outcome: 'fail' | 'unknown';
  readonly findings: number;
}

/** How many findings our own rules have, by account, rule, state and outcome; those that were closed are left out. */
export async function countForScore(on: Queryable): Promise<readonly FindingCount[]> {
  const rows = await on
    .selectFrom('finding')
    .select((e) => ['account_id', 'rule', 'state', 'outcome', e.fn.countAll().as('findings')])
    .where('source', '=', OWN_SOURCE)
    .where('state', 'in', ['open', 'not-looked-at', 'suppressed'])
    .groupBy(['account_id', 'rule', 'state', 'outcome'])
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    rule: row.rule,
    state: row.state as FindingCount['state'],
    outcome: row.outcome === 'unknown' ? 'unknown' : 'fail',
    findings: Number(row.findings),
  }));
}
