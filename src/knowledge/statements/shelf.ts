import type { KeptStatement, StatementShelf } from '#analysis/vulnerability/vex';
import { STATEMENT_PREFIX } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import { listStatements } from './keep.ts';

/** All that is kept, in memory: it is asked for every vulnerable package. */
export async function openStatements(store: Store): Promise<StatementShelf> {
  const kept = await listStatements(store);
  const byName = new Map<string, KeptStatement[]>();
  for (const one of kept) {
    for (const name of new Set([one.statement.vulnerability, ...one.statement.aliases])) {
      const others = byName.get(name);
      if (others) others.push(one);
      else byName.set(name, [one]);
    }
  }
  return {
    about: (names) => [...new Set(names.flatMap((name) => byName.get(name) ?? []))],
    digest: shortDigest,
  };
}

/** Whether a statement, named as suppressions name it, is still kept. */
export async function keptEntries(store: Store): Promise<ReadonlySet<string>> {
  const rows = await store.db.selectFrom('vex_statement').select('id').execute();
  return new Set(rows.map(({ id }) => `${STATEMENT_PREFIX}${id}`));
}
