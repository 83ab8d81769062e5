import { type AliasableExpression, CompiledQuery, type Expression, type SqlBool, sql } from 'kysely';
import { searchedText } from './searched-text.ts';
import type { Dialect, Queryable } from './store.ts';
import type { NewRow, Tables } from './tables.ts';

/**
 * Everything in which the two engines differ, but for the tables' own definition.
 * Fewer would cost messages to the store's thread, more only memory: a prepared statement keeps the values it was last
 * run with. The widest table has 33 columns; SQLite binds at most 32,766 parameters a statement, PostgreSQL 65,535.
 */
const BATCH_ROWS = 100;

export function createDialect(engine: Dialect['engine']): Dialect {
  return {
    engine,
    batchRows: BATCH_ROWS,
    async upsert(on, table, key, rows) {
      const unique = lastOfEachKey(key, rows);
      if (unique.length > BATCH_ROWS && !on.isTransaction) {
        return on.transaction().execute((tx) => upsertAll(tx, engine, table, key, unique));
      }
      return upsertAll(on, engine, table, key, unique);
    },
    contains: (column, text) => contains(engine, column, text),
    findingHolds(text, fromIndex) {
      const holds = contains(engine, sql.raw(searchedText()), text);
      const narrowed = engine === 'sqlite' && fromIndex ? matches(text) : undefined;
      return narrowed ? sql<SqlBool>`(${narrowed} and ${holds})` : holds;
    },
    // https://www.sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_ (read 2026-11-23)
    checked: (condition) => (engine === 'sqlite' ? sql<SqlBool>`+(${condition})` : condition),
    findingMayHold: (text) => (engine === 'sqlite' ? matches(text) : mayHold(text)),
    jsonText: (column, member) => jsonText(engine, column, member),
  };
}

/** Reading JSON is slow, so that only rows whose text has the member are read. */
function jsonText(engine: Dialect['engine'], column: string, member: string): AliasableExpression<string | null> {
  const [text, mark, name] = [sql.ref(column), sql.lit(`%"${member}":%`), sql.lit(member)];
  return engine === 'sqlite'
    ? sql<string | null>`case when ${text} like ${mark} then json_extract(${text}, '$.' || ${name}) end`
    : sql<string | null>`case when ${text} like ${mark} then ${text}::json ->> ${name} end`;
}

/** LIKE and ILIKE agree once the columns have the "C" collation: A to Z in either case, everything else as it is. */
function contains(engine: Dialect['engine'], column: Expression<string | null>, text: string): Expression<SqlBool> {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  // Backslash is PostgreSQL's own default; saying so would keep it from its index.
  return engine === 'sqlite'
    ? sql<SqlBool>`${column} like ${pattern} escape '\\'`
    : sql<SqlBool>`${column} ilike ${pattern}`;
}

/** Trigrams asked of FTS5 at most; the last ones of a text tell more than its beginning ("arn:aws:iam::"). */
const TRIGRAMS = 10;

/** The findings that hold all of the text's trigrams; that they hold the text itself is for `contains` to say. */
function matches(text: string): Expression<SqlBool> | undefined {
  const characters = [...text];
  const trigrams: string[] = [];
  for (let end = characters.length; end >= 3 && trigrams.length < TRIGRAMS; end = end > 3 && end < 6 ? 3 : end - 3) {
    trigrams.push(
      `"${characters
        .slice(end - 3, end)
        .join('')
        .replaceAll('"', '""')}"`,
    );
  }
  if (trigrams.length === 0) return undefined;
  const query = trigrams.join(' AND ');
  return sql<SqlBool>`finding.seq in (select rowid from finding_search where finding_search match ${query})`;
}

function mayHold(text: string): Expression<SqlBool> | undefined {
  return [...text].length < 3 ? undefined : contains('postgres', sql.raw(searchedText()), text);
}

async function upsertAll<T extends keyof Tables>(
  on: Queryable,
  engine: Dialect['engine'],
  table: T,
  key: readonly string[],
  rows: readonly NewRow<T>[],
): Promise<number> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  let written = 0;
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS) as readonly Record<string, unknown>[];
    const statement = upsertStatement(engine, table, key, columns, batch.length);
    const values = batch.flatMap((row) => columns.map((column) => row[column] ?? null));
    const { numAffectedRows } = await on.executeQuery(CompiledQuery.raw(statement, values));
    written += Number(numAffectedRows ?? 0n);
  }
  return written;
}

/** The text is written by hand: building it as a tree costs more than running it. */
function upsertStatement(
  engine: Dialect['engine'],
  table: string,
  key: readonly string[],
  columns: readonly string[],
  rows: number,
): string {
  const marks = columns.map(() => '?').join(',');
  const numbers = (row: number) => columns.map((_, column) => `$${row * columns.length + column + 1}`).join(',');
  const tuples = Array.from({ length: rows }, (_, row) => `(${engine === 'sqlite' ? marks : numbers(row)})`);
  const differs = engine === 'sqlite' ? 'is not' : 'is distinct from';
  const facts = columns.filter((column) => !key.includes(column));
  const sets = facts.map((column) => `"${column}" = excluded."${column}"`);
  const changed = facts.map((column) => `"${table}"."${column}" ${differs} excluded."${column}"`);
  const onConflict = facts.length === 0 ? 'nothing' : `update set ${sets.join(', ')} where ${changed.join(' or ')}`;
  const names = (list: readonly string[]) => list.map((name) => `"${name}"`).join(', ');
  return `insert into "${table}" (${names(columns)}) values ${tuples.join(',')} on conflict (${names(key)}) do ${onConflict}`;
}

/** One statement may not touch a row twice (PostgreSQL refuses it): the last row of a key wins. */
function lastOfEachKey<R extends object>(key: readonly string[], rows: readonly R[]): readonly R[] {
  const [only = '', ...others] = key;
  const at = (row: R, column: string) => (row as Record<string, unknown>)[column];
  const byKey = new Map<unknown, R>();
  for (const row of rows) {
    byKey.set(others.length === 0 ? at(row, only) : JSON.stringify(key.map((column) => at(row, column))), row);
  }
  return byKey.size === rows.length ? rows : [...byKey.values()];
}
