/**
 * The filter language of every list: tokens `<property><operator><value>` joined by one operation.
 * In a URL each token is one `f` parameter (`f=severity=critical&f=account!=123456789012`) and `op=or` joins by or.
 * The command line takes the same text: `--filter severity=critical`.
 * Operators: `=` equals, `!=` differs, `:` contains (ignoring case), `!:` does not contain,
 * `>=` and `<=` for severity, dates and numbers. Several values of one token are separated by `,` (any of them).
 */
export const FILTER_OPERATORS = ['!=', '>=', '<=', '!:', '=', ':'] as const;

export type FilterOperator = (typeof FILTER_OPERATORS)[number];

export interface FilterToken {
  readonly property: string;
  readonly operator: FilterOperator;
  readonly values: readonly string[];
}

export interface Filter {
  readonly operation: 'and' | 'or';
  readonly tokens: readonly FilterToken[];
}

export const EMPTY_FILTER: Filter = { operation: 'and', tokens: [] };

/** Reads one token; undefined when it is none. Free text (no operator) is `text:<it>`. */
export function parseFilterToken(text: string): FilterToken | undefined {
  const match = /^([a-z][a-zA-Z]*)(!=|>=|<=|!:|=|:)(.*)$/s.exec(text);
  if (!match) return text.trim() === '' ? undefined : { property: 'text', operator: ':', values: [text.trim()] };
  const [, property, operator, rest] = match;
  const values = (rest ?? '')
    .split(',')
    .map(decodeComma)
    .filter((value) => value !== '');
  if (property === undefined || values.length === 0) return undefined;
  return { property, operator: operator as FilterOperator, values };
}

export function formatFilterToken(token: FilterToken): string {
  return `${token.property}${token.operator}${token.values.map((value) => value.replaceAll(',', '%2C')).join(',')}`;
}

function decodeComma(value: string): string {
  return value.replaceAll('%2C', ',');
}

/** A filter as one text, as saved views keep it: tokens joined by `&`, and `op=or` where any of them is enough. */
export function formatViewFilter({ operation, tokens }: Filter): string {
  const parts = tokens.map((token) => formatFilterToken(token).replaceAll('&', '%26'));
  return [...parts, ...(operation === 'or' ? ['op=or'] : [])].join('&');
}

/** The way back; parts that are no tokens are left out. */
export function parseViewFilter(text: string): Filter {
  const parts = text.split('&');
  return {
    operation: parts.includes('op=or') ? 'or' : 'and',
    tokens: parts
      .filter((part) => !/^op=(and|or)$/.test(part))
      .map((part) => parseFilterToken(part.replaceAll('%26', '&')))
      .filter((token) => token !== undefined),
  };
}
