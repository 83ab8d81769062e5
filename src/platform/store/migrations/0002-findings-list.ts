import { sql } from 'kysely';
import { createIndex, type Migration } from './definition.ts';

/** The order of the findings list: worst first, then the nearest deadline, then the id so that pages never overlap. */
const ORDER = ['severity desc', 'due_at', 'id'];

/** What is filtered by most; an index that holds it answers a filter without reading the (wide) rows. */
const FACETS = ['state', 'rule', 'account_id', 'owner', 'region', 'resource_type', 'outcome'];

/** Columns that lead an index of their own: by equality of the column, in the list's order, with every facet. */
const LEADS = ['state', 'rule', 'account_id', 'owner'];

/** Where it is and what it is are asked for together. */
const PLACE = ['region', 'resource_type'];

/** Columns that are mostly asked for alone. */
const SINGLE = ['action_id', 'reason_code'];

/** Columns the list is also sorted by. */
const NAMES = ['resource_arn', 'resource_name', 'account_name'];

/** Filters and sort orders of their own; the facets are checked without reading the rows. */
const DATES = ['due_at', 'opened_at desc', 'changed_at desc'];

export const findingsList: Migration = {
  name: '0002-findings-list',
  async up(db, engine) {
    await createIndex(db, 'finding', 'list', [...ORDER, ...FACETS, 'account_name']);
    for (const lead of LEADS) {
      await createIndex(db, 'finding', lead, [lead, ...ORDER, ...FACETS.filter((facet) => facet !== lead)]);
    }
    await createIndex(db, 'finding', 'place', [
      ...PLACE,
      ...ORDER,
      ...FACETS.filter((facet) => !PLACE.includes(facet)),
    ]);
    for (const column of SINGLE) await createIndex(db, 'finding', column, [column]);
    for (const column of NAMES) await createIndex(db, 'finding', column, [column, ...ORDER]);
    for (const column of DATES) {
      await createIndex(db, 'finding', column.replace(' desc', ''), [
        column,
        ...ORDER.filter((part) => part !== column),
        ...FACETS,
      ]);
    }
    if (engine === 'sqlite') await fixPlans((statement) => sql.raw(statement).execute(db));
  },
};

/**
 * SQLite plans by statistics, and has none until somebody runs ANALYZE. These say "a large list, spread as findings
 * are", so that the plans are good from the first row on and never change: rows, then rows per distinct prefix.
 * https://www.sqlite.org/fileformat2.html#stat1tab (read 2026-11-23)
 */
async function fixPlans(run: (statement: string) => Promise<unknown>): Promise<void> {
  const tail = (count: number) => Array.from({ length: count }, () => 1).join(' ');
  const stats: Readonly<Record<string, string>> = {
    list: `1000000 200000 ${tail(10)}`,
    state: `1000000 200000 40000 ${tail(8)}`,
    rule: `1000000 25000 13334 ${tail(8)}`,
    account_id: `1000000 1000 200 ${tail(8)}`,
    owner: `1000000 8334 1667 ${tail(8)}`,
    place: `1000000 50000 10000 ${tail(8)}`,
    action_id: '1000000 2',
    resource_arn: `1000000 2 ${tail(3)}`,
    resource_name: `1000000 3 ${tail(3)}`,
    account_name: `1000000 1000 200 ${tail(2)}`,
    reason_code: '1000000 25000',
    due_at: `1000000 2 ${tail(9)}`,
    opened_at: `1000000 2 ${tail(10)}`,
    changed_at: `1000000 2 ${tail(10)}`,
  };
  await run('analyze sqlite_schema');
  for (const [label, stat] of Object.entries(stats)) {
    await run(`insert into sqlite_stat1 (tbl, idx, stat) values ('finding', 'finding_by_${label}', '${stat}')`);
  }
  await run('analyze sqlite_schema');
}
