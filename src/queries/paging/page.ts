import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Store, Tables } from '#platform/store';
import { COUNT_CAP, type Filter, MAX_PAGE } from '#api/contract';
import { compileFilter } from '../filter/compile.ts';
import type { Properties } from '../filter/property.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { after, orderBy, type SortKey } from './keyset.ts';
import { type Sortable, sortKeys } from './sort.ts';

/** A table as a list: what it shows, is filtered by and is sorted by. */
export interface ListDefinition<C extends string> {
  readonly table: keyof Tables;
  /** What is selected from instead of the table itself: a subquery under the table's name that adds columns. */
  readonly from?: RawBuilder<unknown>;
  readonly columns: readonly C[];
  readonly properties: Properties;
  readonly sortable: Sortable;
  /** The order when none is asked for; its last key is unique. */
  readonly order: readonly SortKey[];
}

export interface PageRequest {
  readonly filter: Filter;
  /** A sortable name, `-` in front for downwards. */
  readonly sort?: string | undefined;
  readonly cursor?: string | undefined;
  /** Rows of the page, 1 to 200. */
  readonly limit?: number | undefined;
}

export interface Page<R> {
  readonly items: readonly R[];
  readonly total: number;
  readonly totalIsCapped: boolean;
  readonly nextCursor?: string;
}

/**
 * One page of a list, in two steps, because no single statement is quick for both few and many matches:
 * first the matches are collected and counted up to the cap, which is all there is to do when they are few;
 * when they are many, the table is walked in the sort order instead, and the page is soon full.
 */
export async function readPage<R extends object>(
  store: Store,
  list: ListDefinition<keyof R & string>,
  request: PageRequest,
): Promise<Page<R>> {
  const limit = Math.min(Math.max(1, request.limit ?? 50), MAX_PAGE);
  const keys = sortKeys(request.sort, list.sortable, list.order);
  const sort = request.sort ?? '';
  const start = request.cursor === undefined ? undefined : readCursor(request.cursor, sort, keys.length);
  const question: Question<keyof R & string> = { store, list, request, keys, start, limit: limit + 1 };
  const isMany = start?.capped ?? (sort !== '' && (await count(question)) > COUNT_CAP);
  const few = isMany ? undefined : await collectFew<R>(question);
  const total = start?.total ?? few?.total ?? COUNT_CAP + 1;
  const capped = isMany || total > COUNT_CAP;
  const rows = few && !capped ? few.rows : await walkMany<R>(question);
  const items = rows.slice(0, limit);
  const counted = { total: Math.min(total, COUNT_CAP), totalIsCapped: capped };
  const last = items.at(-1) as Readonly<Record<string, string | number>> | undefined;
  if (rows.length <= limit || !last) return { items, ...counted };
  const values = keys.map(({ column }) => last[column] as string | number);
  return { items, ...counted, nextCursor: writeCursor({ sort, values, total: counted.total, capped }) };
}

interface Question<C extends string> {
  readonly store: Store;
  readonly list: ListDefinition<C>;
  readonly request: PageRequest;
  readonly keys: readonly SortKey[];
  /** Where the last page ended. */
  readonly start: Cursor | undefined;
  /** One row more than the page: whether there is a next one. */
  readonly limit: number;
}

/** Counts up to one more than the cap. An index alone answers it, which sorting by any column would not allow. */
async function count<C extends string>({ store, list, request }: Question<C>): Promise<number> {
  const where = compileFilter(request.filter, list.properties, store.dialect);
  const { rows } = await sql<{ total: number }>`select count(*) as total from
    (select 1 from ${sourceOf(list)} where ${where} limit ${sql.lit(COUNT_CAP + 1)}) as matches`.execute(store.db);
  return rows[0]?.total ?? 0;
}

/** Collects all matches (one more than the cap at most) and sorts them; `total` is how many there are. */
async function collectFew<R>({
  store,
  list,
  request,
  keys,
  start,
  limit,
}: Question<keyof R & string>): Promise<{ total: number; rows: R[] }> {
  const where = compileFilter(request.filter, list.properties, store.dialect, { fromIndex: true });
  const matches = sql`select ${refs(keys.map(({ column }) => column))} from ${sourceOf(list)} where ${where} limit ${sql.lit(COUNT_CAP + 1)}`;
  const page = sql`select id, count(*) over () as total from (${matches}) as matches
    where ${start ? sql`(${sql.join(after(keys, start.values), sql` or `)})` : sql`1 = 1`}
    order by ${orderBy(keys)} limit ${sql.lit(limit)}`;
  const { rows: found } = await sql<{ id: string; total: number }>`${page}`.execute(store.db);
  const total = found[0]?.total ?? 0;
  if (found.length === 0 || (!start && total > COUNT_CAP)) return { total, rows: [] };
  const ids = sql.join(found.map(({ id }) => id));
  const { rows } = await sql<R>`select ${refs(list.columns)} from ${sourceOf(list)}
    where id in (${ids}) order by ${orderBy(keys)}`.execute(store.db);
  return { total, rows };
}

/** Walks the sort order from where the last page ended until the page is full. */
async function walkMany<R>({ store, list, request, keys, start, limit }: Question<keyof R & string>): Promise<R[]> {
  const filter = compileFilter(request.filter, list.properties, store.dialect, { fromIndex: false });
  // One column's index in the list's own order is as good as the order itself; else only the order will do.
  const isOwnOrder = keys[0]?.column === list.order[0]?.column && request.filter.operation === 'and';
  const where = isOwnOrder ? filter : store.dialect.checked(filter);
  const walk = (range: RawBuilder<SqlBool>) => sql<R>`select ${refs(list.columns)} from ${sourceOf(list)}
    where ${where} and ${range} order by ${orderBy(keys)} limit ${sql.lit(limit)}`;
  if (!start) return (await walk(sql<SqlBool>`1 = 1`).execute(store.db)).rows;
  // The ranges exclude each other and stand in the sort order from the last to the first.
  const rows: R[] = [];
  for (const range of after(keys, start.values).toReversed()) {
    if (rows.length < limit) rows.push(...(await walk(range).execute(store.db)).rows);
  }
  return rows.slice(0, limit);
}

function refs(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

export function sourceOf(list: Pick<ListDefinition<never>, 'table' | 'from'>): RawBuilder<unknown> {
  return list.from ?? sql.table(list.table);
}
