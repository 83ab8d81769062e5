import { DEFAULT_VIEWS, listViews } from '#casework';
import type { Store } from '#platform/store';
import { parseViewFilter, type SavedView } from '#api/contract';
import { checkFilter } from '../filter/check.ts';
import { FINDING_PROPERTIES } from '../filter/finding-properties.ts';
import { fillRelative } from '../filter/relative.ts';
import { instant } from '#kernel';

/** The program's own views first, then one's own and shared ones by name. */
export async function savedViews(store: Store, me: string): Promise<SavedView[]> {
  const own = await listViews(store, { name: me });
  return [
    ...DEFAULT_VIEWS.map(({ id, name, filter, sort }) => ({
      id,
      owner: '',
      name: name.en,
      title: { ...name },
      filter,
      sort,
      shared: true,
      builtIn: true,
    })),
    ...own,
  ];
}

/** Refuses a view whose filter the list would refuse. Fault `usage`. */
export function checkViewFilter(text: string): void {
  const at = instant(0);
  checkFilter(
    fillRelative(parseViewFilter(text), FINDING_PROPERTIES, { at, me: 'me', defaultOwner: 'me' }),
    FINDING_PROPERTIES,
  );
}
