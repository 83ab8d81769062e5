import { type Filter, type FilterToken, parseFilterToken } from '#api/contract';

/** The filter of a request. Tokens that say nothing are left out; unknown properties are refused by the query. */
export function readFilter({
  f,
  op,
}: {
  readonly f?: string | readonly string[] | undefined;
  readonly op: 'and' | 'or';
}): Filter {
  const texts = f === undefined ? [] : typeof f === 'string' ? [f] : f;
  const tokens = texts.map(parseFilterToken).filter((token): token is FilterToken => token !== undefined);
  return { operation: op, tokens };
}
