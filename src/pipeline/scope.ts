import type { SnapshotReader } from '#estate/model';
import type { Store } from '#platform/store';
import { groupAccounts } from './groups.ts';

/** The accounts of one analysis, in groups that fit into memory. */
export interface AnalysisScope {
  readonly groups: readonly (readonly string[])[];
  readonly accounts: number;
  /** Parts in scope that are not complete, by state. */
  readonly gaps: Readonly<Record<string, number>>;
}

/**
 * Accounts of the snapshot and accounts that have findings or credentials in the store. With `only`, no other account
 * is touched: a scan of some accounts says nothing about the rest.
 */
export async function readScope(
  store: Store,
  reader: SnapshotReader,
  only?: ReadonlySet<string>,
): Promise<AnalysisScope> {
  const inScope = (accountId: string) => only === undefined || only.has(accountId);
  const weights = new Map<string, number>();
  const add = (accountId: string, weight: number) => {
    if (inScope(accountId)) weights.set(accountId, (weights.get(accountId) ?? 0) + weight);
  };
  for (const accountId of reader.accountIds()) add(accountId, 1);
  const gaps: Record<string, number> = {};
  for (const { accountId, items, completeness } of reader.manifest.parts) {
    add(accountId, items);
    if (completeness.state !== 'complete' && inScope(accountId)) {
      gaps[completeness.state] = (gaps[completeness.state] ?? 0) + 1;
    }
  }
  for (const table of ['finding', 'credential'] as const) {
    const rows = await store.db
      .selectFrom(table)
      .select((e) => ['account_id', e.fn.countAll().as('rows')])
      .groupBy('account_id')
      .execute();
    for (const row of rows) add(row.account_id, Number(row.rows));
  }
  return { groups: groupAccounts(weights.keys(), (id) => weights.get(id) ?? 0), accounts: weights.size, gaps };
}
