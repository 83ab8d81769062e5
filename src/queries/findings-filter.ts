import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import { DEFAULT_OWNER_FACT, DEFAULT_POLICY } from '#policy';
import type { Filter } from '#api/contract';
import { FINDING_PROPERTIES } from './filter/finding-properties.ts';
import { fillRelative } from './filter/relative.ts';

/** A filter of findings as somebody meant it at a moment: `@me`, `@default`, `now-7d` filled in. */
export async function resolveFindingsFilter(
  store: Store,
  filter: Filter,
  { at, me }: { readonly at: Instant; readonly me: string },
): Promise<Filter> {
  if (!filter.tokens.some(({ values }) => values.some((value) => /^(@|now)/.test(value)))) return filter;
  const fact = await store.db
    .selectFrom('fact')
    .select('value')
    .where('name', '=', DEFAULT_OWNER_FACT)
    .executeTakeFirst();
  const defaultOwner = fact?.value ?? DEFAULT_POLICY.defaultOwner;
  return fillRelative(filter, FINDING_PROPERTIES, { at, me, defaultOwner });
}
