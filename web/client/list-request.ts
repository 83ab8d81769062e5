import { API_ROOT, type Filter, formatFilterToken } from '#api/contract';

/** What a list is asked for. `sort` is a property, with `-` in front for descending. */
export interface ListRequest {
  readonly filter: Filter;
  readonly sort?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** The query string of a list, `?` included, or '' when nothing is asked for. */
export function listQuery(request: ListRequest): string {
  const search = new URLSearchParams();
  for (const token of request.filter.tokens) search.append('f', formatFilterToken(token));
  if (request.filter.operation === 'or' && request.filter.tokens.length > 1) search.set('op', 'or');
  if (request.sort) search.set('sort', request.sort);
  if (request.limit) search.set('limit', String(request.limit));
  if (request.cursor) search.set('cursor', request.cursor);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Address of the CSV with everything a list matches, in its order, with its texts in one language. */
export function csvHref(
  list: 'findings' | 'credentials' | 'vulnerabilities',
  request: Pick<ListRequest, 'filter' | 'sort'>,
  language: string,
): string {
  const query = listQuery({ filter: request.filter, ...(request.sort ? { sort: request.sort } : {}) });
  return `${API_ROOT}/${list}.csv${query}${query === '' ? '?' : '&'}lang=${language}`;
}
