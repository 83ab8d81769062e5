import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { compileFilter } from '../filter/compile.ts';
import { orderBy } from './keyset.ts';
import { type ListDefinition, type PageRequest, sourceOf } from './page.ts';
import { sortKeys } from './sort.ts';

export type ListRequest = Pick<PageRequest, 'filter' | 'sort'>;

/** All rows of a list that match, in its order, from one state of the store; memory holds a portion. */
export async function* streamList<R extends object>(
  store: Store,
  list: ListDefinition<keyof R & string>,
  { filter, sort }: ListRequest,
): AsyncGenerator<R> {
  const where = compileFilter(filter, list.properties, store.dialect);
  const order = orderBy(sortKeys(sort, list.sortable, list.order));
  const columns = sql.join(list.columns.map((column) => sql.ref(column)));
  const portions = store.stream((on) => ({
    compile: () => sql<R>`select ${columns} from ${sourceOf(list)} where ${where} order by ${order}`.compile(on),
  }));
  for await (const rows of portions) yield* rows;
}
