import type { Kysely, Transaction } from 'kysely';
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
}

/** An open store. One process may hold several; several processes may hold the same. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  /** Runs `work` in one transaction: all of it is stored or nothing. */
  transaction<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

