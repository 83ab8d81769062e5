import { hint, short, usage } from '../filter/check.ts';
import type { SortKey } from './keyset.ts';

/**
 * Names a list can be sorted by, with their columns, which are never null; `-` in front of a column that reads better
 * downwards. In that direction the list's own order follows, in the other everything is turned around: an index is
 * read forwards or backwards, nothing is sorted.
 */
export type Sortable = Readonly<Record<string, string>>;

/**
 * The keys of `severity` or `-severity` (downwards) and of the list's own order, whose last key is unique.
 * Fault `usage` for a name the list is not sorted by.
 */
export function sortKeys(sort: string | undefined, sortable: Sortable, order: readonly SortKey[]): readonly SortKey[] {
  if (sort === undefined || sort === '') return order;
  const name = sort.replace(/^-/, '');
  const natural = Object.hasOwn(sortable, name) ? sortable[name] : undefined;
  if (natural === undefined) {
    throw usage(`the list cannot be sorted by "${short(name)}"`, hint(name, Object.keys(sortable)));
  }
  const column = natural.replace('-', '');
  const first = { column, descending: natural.startsWith('-') };
  const keys = [first, ...order.filter((key) => key.column !== column)];
  if (sort.startsWith('-') === first.descending) return keys;
  return keys.map((key) => ({ column: key.column, descending: !key.descending }));
}
