import { hint, short, usage } from '../filter/check.ts';
import type { SortKey } from './keyset.ts';

/** Names a list can be sorted by, with their columns, which are never null. */
export type Sortable = Readonly<Record<string, string>>;

/**
 * The keys of `severity` or `-severity` (downwards), followed by the list's own order, whose last key is unique.
 * Fault `usage` for a name the list is not sorted by.
 */
export function sortKeys(sort: string | undefined, sortable: Sortable, order: readonly SortKey[]): readonly SortKey[] {
  if (sort === undefined || sort === '') return order;
  const name = sort.replace(/^-/, '');
  const column = Object.hasOwn(sortable, name) ? sortable[name] : undefined;
  if (column === undefined) {
    throw usage(`the list cannot be sorted by "${short(name)}"`, hint(name, Object.keys(sortable)));
  }
  return [{ column, descending: sort.startsWith('-') }, ...order.filter((key) => key.column !== column)];
}
