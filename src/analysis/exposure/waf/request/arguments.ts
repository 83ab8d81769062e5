import { applyTransformation } from '../transform/index.ts';

/** A value without a name has the name `undefined`: `?flag` has a text, and whether it is a name is not documented. */
export interface Pair {
  readonly name: string;
  readonly value: string | undefined;
}

/** The arguments of a query, as they stand: nothing is decoded. */
export function readArguments(query: string): readonly Pair[] {
  if (query === '') return [];
  const pairs: Pair[] = [];
  for (let start = 0; start <= query.length; ) {
    const found = query.indexOf('&', start);
    const end = found < 0 ? query.length : found;
    if (end > start) {
      const equals = query.indexOf('=', start);
      const hasValue = equals >= 0 && equals < end;
      pairs.push({
        name: query.slice(start, hasValue ? equals : end),
        value: hasValue ? query.slice(equals + 1, end) : undefined,
      });
    }
    start = end + 1;
  }
  return pairs;
}

/** Whether an argument has the name, given in lower case; `decoded` for a reader that decodes names first. */
export function isArgument(pair: Pair, lowerName: string, decoded: boolean): boolean {
  const name = decoded && /[%+]/.test(pair.name) ? applyTransformation('URL_DECODE', pair.name) : pair.name;
  return name.length === lowerName.length && name.toLowerCase() === lowerName;
}
