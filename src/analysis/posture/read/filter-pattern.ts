import { fitsWildcard } from './wildcard.ts';

/**
 * Longest pattern that is read, and how deep its brackets may go; CloudWatch Logs takes 1024 characters.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html (read 2026-11-26)
 */
const MAX_LENGTH = 4096;
const MAX_DEPTH = 50;

/** Says whether an event of CloudTrail fits a filter pattern. */
export type EventTest = (event: unknown) => boolean;

/**
 * Reads a filter pattern by its meaning: `{ ($.eventName = DeleteTrail) || … }` for JSON, terms for text. Undefined for
 * what is not understood (regular expressions, columns, mistakes): of such a filter nothing is said.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html (read 2026-11-26)
 */
export function readFilterPattern(pattern: string): EventTest | undefined {
  const text = pattern.trim();
  if (text.length > MAX_LENGTH) return undefined;
  if (text === '') return () => true;
  if (text.startsWith('{')) return text.endsWith('}') ? readExpression(text.slice(1, -1)) : undefined;
  return /^[[%]/.test(text) ? undefined : readTerms(text);
}

type Token = { readonly kind: 'sign' | 'word' | 'text'; readonly value: string };

const TOKEN = /\s*(?:(&&|\|\||!=|>=|<=|[=<>()])|"((?:[^"\\]|\\.)*)"|([^\s"&|!=<>()]+(?:\[[^\]]*\])*[^\s"&|!=<>()]*))/y;

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    if (text.slice(TOKEN.lastIndex).trim() === '') break;
    const found = TOKEN.exec(text);
    if (found === null) return undefined;
    const [, sign, quoted, word] = found;
    if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll(/\\(.)/g, '$1') });
    else tokens.push({ kind: 'word', value: word ?? '' });
  }
  return tokens;
}

/** `&&` binds closer than `||`. */
function readExpression(text: string): EventTest | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  let at = 0;
  const isNext = (value: string) => tokens[at]?.kind === 'sign' && tokens[at]?.value === value;

  const anyOf = (depth: number): EventTest | undefined => {
    const parts: (EventTest | undefined)[] = [allOf(depth)];
    while (isNext('||')) {
      at += 1;
      parts.push(allOf(depth));
    }
    return joined(parts, (tests) => (event) => tests.some((test) => test(event)));
  };
  const allOf = (depth: number): EventTest | undefined => {
    const parts: (EventTest | undefined)[] = [oneOf(depth)];
    while (isNext('&&')) {
      at += 1;
      parts.push(oneOf(depth));
    }
    return joined(parts, (tests) => (event) => tests.every((test) => test(event)));
  };
  const oneOf = (depth: number): EventTest | undefined => {
    if (depth > MAX_DEPTH) return undefined;
    if (isNext('(')) {
      at += 1;
      const inner = anyOf(depth + 1);
      if (!isNext(')')) return undefined;
      at += 1;
      return inner;
    }
    const end = tokens.findIndex((token, index) => index >= at && token.kind === 'sign' && ENDS.has(token.value));
    const words = tokens.slice(at, end < 0 ? tokens.length : end);
    at += words.length;
    return readComparison(words);
  };

  const test = anyOf(0);
  return at === tokens.length ? test : undefined;
}

const ENDS: ReadonlySet<string> = new Set(['&&', '||', '(', ')']);

function joined(
  parts: readonly (EventTest | undefined)[],
  join: (tests: readonly EventTest[]) => EventTest,
): EventTest | undefined {
  const tests = parts.filter((part) => part !== undefined);
  return tests.length === parts.length ? join(tests) : undefined;
}

/** `$.a.b = "x*"`, `$.a NOT EXISTS`, `$.a IS TRUE`. */
function readComparison(tokens: readonly Token[]): EventTest | undefined {
  const [selector, sign, ...rest] = tokens;
  const path = selector?.kind === 'word' ? readSelector(selector.value) : undefined;
  if (path === undefined || sign === undefined) return undefined;
  const words = tokens.slice(1).map(({ value }) => value.toUpperCase());
  const state = STATES[words.join(' ')];
  if (state !== undefined && sign.kind === 'word') return (event) => state(valueAt(event, path));
  const [value, ...more] = rest;
  if (sign.kind !== 'sign' || value === undefined || value.kind === 'sign' || more.length > 0) return undefined;
  if (value.kind === 'word' && value.value.startsWith('%')) return undefined;
  const compare = COMPARISONS[sign.value];
  return compare && ((event) => compare(valueAt(event, path), value.value));
}

const STATES: Readonly<Record<string, (value: unknown) => boolean>> = {
  'NOT EXISTS': (value) => value === undefined,
  'IS NULL': (value) => value === null,
  'IS TRUE': (value) => value === true,
  'IS FALSE': (value) => value === false,
};

/** A comparison with what is not there never holds. */
const COMPARISONS: Readonly<Record<string, (value: unknown, wanted: string) => boolean>> = {
  '=': equals,
  '!=': (value, wanted) => value !== undefined && !equals(value, wanted),
  '>': (value, wanted) => typeof value === 'number' && value > Number(wanted),
  '>=': (value, wanted) => typeof value === 'number' && value >= Number(wanted),
  '<': (value, wanted) => typeof value === 'number' && value < Number(wanted),
  '<=': (value, wanted) => typeof value === 'number' && value <= Number(wanted),
};

function equals(value: unknown, wanted: string): boolean {
  if (typeof value === 'number') return value === Number(wanted);
  if (typeof value !== 'string') return false;
  return wanted.includes('*') ? fitsWildcard(wanted.replaceAll('?', '\u0000'), value) : value === wanted;
}

function readSelector(text: string): readonly string[] | undefined {
  if (!/^\$(\.[\w-]+(\[\d+\])?|\['[^']*'\])+$/.test(text)) return undefined;
  return [...text.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']*)'\]/g)].map(
    ([, name, index, key]) => name ?? index ?? key ?? '',
  );
}

function valueAt(event: unknown, path: readonly string[]): unknown {
  let at: unknown = event;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

/** Terms of a text pattern: all plain ones, none with `-`, and one of those with `?` when there are no plain ones. */
function readTerms(text: string): EventTest | undefined {
  const terms = [...text.matchAll(/([?-]?)(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))/g)].map(([, mark, quoted, word]) => ({
    mark,
    term: quoted ?? word ?? '',
  }));
  if (terms.some(({ term }) => term.startsWith('%'))) return undefined;
  const of = (wanted: string) => terms.filter(({ mark }) => mark === wanted).map(({ term }) => term);
  const [all, none, any] = [of(''), of('-'), of('?')];
  return (event) => {
    const line = JSON.stringify(event);
    if (none.some((term) => line.includes(term)) || !all.every((term) => line.includes(term))) return false;
    return all.length > 0 || any.length === 0 || any.some((term) => line.includes(term));
  };
}
