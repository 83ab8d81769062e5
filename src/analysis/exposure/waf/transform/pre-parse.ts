import { urlDecode, urlDecodeUni } from './url.ts';

/**
 * What AWS WAF does to the raw query string before it splits it into arguments.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_PreParseTextTransformation.html (read 2026-11-26)
 */
const APPLY = {
  NONE: (query) => query,
  URL_DECODE: urlDecode,
  URL_DECODE_UNI: urlDecodeUni,
  REPLACE_SEMICOLONS_WITH_AMPERSANDS: (query) => query.replaceAll(';', '&'),
  COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA: combineDuplicates,
} as const satisfies Record<string, (query: string) => string>;

export type PreParseTransformation = keyof typeof APPLY;

export const PRE_PARSE_TRANSFORMATIONS = Object.keys(APPLY) as readonly PreParseTransformation[];

/** The query string (without its question mark) after the transformations, in the order given: ascending `Priority`. */
export function applyPreParse(kinds: readonly PreParseTransformation[], query: string): string {
  let transformed = query;
  for (const kind of kinds) transformed = APPLY[kind](transformed);
  return transformed;
}

/** `a=1&b=2&a=3` becomes `a=1,3&b=2`. Names are compared as they are written; an argument of one place stays as it is. */
function combineDuplicates(query: string): string {
  const byName = new Map<string, string[]>();
  const args: string[][] = [];
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const name = equals === -1 ? part : part.slice(0, equals);
    const first = byName.get(name);
    if (first) {
      if (first.length === 1 && !first[0]?.includes('=')) first[0] = `${name}=`;
      first.push(part.slice(name.length + 1));
      continue;
    }
    const arg = [part];
    args.push(arg);
    if (name !== '') byName.set(name, arg);
  }
  return args.map((values) => values.join(',')).join('&');
}
