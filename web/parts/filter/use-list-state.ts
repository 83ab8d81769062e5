import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Filter, formatFilterToken, parseFilterToken } from '#api/contract';

export interface ListState {
  readonly filter: Filter;
  readonly sort: string;
  readonly setFilter: (filter: Filter) => void;
  readonly setSort: (sort: string) => void;
  /** Both at once; an empty order is the list's own. */
  readonly setView: (filter: Filter, sort: string) => void;
}

/** Filter and order of a list live in the address (`f`, `op`, `sort`): a reload, a bookmark and a colleague see the same. */
export function useListState(defaultSort: string): ListState {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readFilter(search), [search]);
  return {
    filter,
    sort: search.get('sort') ?? defaultSort,
    setFilter: (next) => setSearch((before) => withFilter(before, next)),
    setSort: (sort) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        after.set('sort', sort);
        return after;
      }),
    setView: (next, sort) =>
      setSearch((before) => {
        const after = withFilter(before, next);
        if (sort === '') after.delete('sort');
        else after.set('sort', sort);
        return after;
      }),
  };
}

function readFilter(search: URLSearchParams): Filter {
  return {
    operation: search.get('op') === 'or' ? 'or' : 'and',
    tokens: search
      .getAll('f')
      .map(parseFilterToken)
      .filter((token) => token !== undefined),
  };
}

function withFilter(before: URLSearchParams, filter: Filter): URLSearchParams {
  const after = new URLSearchParams(before);
  after.delete('f');
  after.delete('op');
  for (const token of filter.tokens) after.append('f', formatFilterToken(token));
  if (filter.operation === 'or') after.set('op', 'or');
  return after;
}
