import { OUTCOMES, type Outcome } from '#kernel';
import type { Queryable, Store } from '#platform/store';

/** How often each rule said what, in one account. Passing verdicts are stored nowhere else. */
export type Tally = Readonly<Record<string, Readonly<Record<Outcome, number>>>>;

const PREFIX = 'tally/';

/** Stores the tallies of some accounts as of the last look at each (`fact` rows `tally/<account id>`). */
export async function writeTallies(
  on: Queryable,
  dialect: Store['dialect'],
  tallies: ReadonlyMap<string, Tally>,
): Promise<number> {
  const rows = Array.from(tallies, ([accountId, tally]) => ({ name: PREFIX + accountId, value: sorted(tally) }));
  return dialect.upsert(on, 'fact', ['name'], rows);
}

/** The stored tally of some accounts. */
export async function talliesOf(on: Queryable, accountIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  if (accountIds.length === 0) return new Map();
  const names = accountIds.map((id) => PREFIX + id);
  const rows = await on.selectFrom('fact').selectAll().where('name', 'in', names).execute();
  return new Map(rows.map(({ name, value }) => [name.slice(PREFIX.length), JSON.parse(value) as Tally]));
}

/** Forgets accounts that are not part of the estate any more; answers how many rows went. */
export async function deleteTallies(on: Queryable, accountIds: readonly string[]): Promise<number> {
  if (accountIds.length === 0) return 0;
  const { numDeletedRows } = await on
    .deleteFrom('fact')
    .where(
      'name',
      'in',
      accountIds.map((id) => PREFIX + id),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The tally of every account, by account id. */
export async function readTallies(on: Queryable): Promise<ReadonlyMap<string, Tally>> {
  const rows = await on
    .selectFrom('fact')
    .selectAll()
    .where('name', '>=', PREFIX)
    .where('name', '<', 'tally0')
    .execute();
  return new Map(rows.map(({ name, value }) => [name.slice(PREFIX.length), JSON.parse(value) as Tally]));
}

function sorted(tally: Tally): string {
  const rules = Object.entries(tally).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const counts = (of: Readonly<Record<Outcome, number>>) =>
    Object.fromEntries(OUTCOMES.map((outcome) => [outcome, of[outcome]]));
  return JSON.stringify(Object.fromEntries(rules.map(([rule, of]) => [rule, counts(of)])));
}
