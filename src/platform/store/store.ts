import type { AliasableExpression, Compilable, Expression, Kysely, SqlBool, Transaction } from 'kysely';
import type { NewRow, Tables } from './tables.ts';

/** A query runs on the store itself or inside a transaction of it. */
export type Queryable = Kysely<Tables> | Transaction<Tables>;

/** What differs between the two engines, in one place. */
export interface Dialect {
  readonly engine: 'sqlite' | 'postgres';
  /** Most rows one `upsert` statement may carry; larger calls are split. */
  readonly batchRows: number;
  /**
   * Inserts rows; on a conflict of `key` changes the row only where a column differs (`IS DISTINCT FROM`).
   * Answers how many rows were really written.
   */
  upsert<T extends keyof Tables>(
    on: Queryable,
    table: T,
    key: readonly (keyof Tables[T] & string)[],
    rows: readonly NewRow<T>[],
  ): Promise<number>;
  /** "The column's text contains this", ignoring the case of A to Z. */
  contains(column: Expression<string | null>, text: string): Expression<SqlBool>;
  /**
   * "The finding's searched text (name, ARN, discriminator, account name, rule, owner) contains this".
   * `fromIndex`: answer from the search index, which is right when few findings match; otherwise each row is looked at.
   */
  findingHolds(text: string, fromIndex: boolean): Expression<SqlBool>;
  /**
   * The condition, to be checked row by row: the planner must not choose an index by it. PostgreSQL's planner knows
   * the values' frequencies and is left alone.
   */
  checked(condition: Expression<SqlBool>): Expression<SqlBool>;
  /**
   * A condition the search index answers, true for every finding whose searched text contains `text` and maybe for
   * others; undefined when the index cannot help (fewer than three characters).
   */
  findingMayHold(text: string): Expression<SqlBool> | undefined;
  /** A text member of a column that holds a flat JSON object; null where it has none. */
  jsonText(column: string, member: string): AliasableExpression<string | null>;
}

/** An open store. One process may hold several; several processes may hold the same. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  /** Runs `work` in one transaction: all of it is stored or nothing. */
  transaction<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * The rows of one query in portions, all from one state of the store, however long the reader takes.
   * Memory holds one portion.
   */
  stream<R>(query: (on: Queryable) => Compilable<R>, portion?: number): AsyncGenerator<R[]>;
  close(): Promise<void>;
}
