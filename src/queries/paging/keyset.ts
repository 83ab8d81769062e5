import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** One column of a sort order. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** ORDER BY of the keys. The last key must be unique, or pages would overlap. */
export function orderBy(keys: readonly SortKey[]): RawBuilder<unknown> {
  return sql.join(keys.map((key) => sql`${sql.ref(key.column)} ${sql.raw(key.descending ? 'desc' : 'asc')}`));
}

/**
 * "Stands after the row with these values" as conditions that exclude each other: equal in the first n keys and
 * beyond in the next. Each of them is one range of an index, which their disjunction would not be.
 */
export function after(keys: readonly SortKey[], values: readonly (string | number)[]): RawBuilder<SqlBool>[] {
  return keys.map((key, index) => {
    const equal = keys.slice(0, index).map((before, at) => sql<SqlBool>`${sql.ref(before.column)} = ${values[at]}`);
    const beyond = sql<SqlBool>`${sql.ref(key.column)} ${sql.raw(key.descending ? '<' : '>')} ${values[index]}`;
    return sql<SqlBool>`(${sql.join([...equal, beyond], sql` and `)})`;
  });
}
