import { reason } from '../reason.ts';
import { textsOf, type Shape, shapeOf } from '../shape.ts';
import { NO, UNKNOWN, YES } from '../truth.ts';
import type { Pair } from './arguments.ts';
import type { Reading } from './reading.ts';

export const OVERSIZE_HANDLINGS = ['CONTINUE', 'MATCH', 'NO_MATCH'] as const;
export type OversizeHandling = (typeof OVERSIZE_HANDLINGS)[number];

export const MATCH_SCOPES = ['ALL', 'KEY', 'VALUE'] as const;
export type MatchScope = (typeof MATCH_SCOPES)[number];

/** What of a request's headers or cookies reaches the WebACL, when all of it is not sure to. */
export type Cut =
  | { readonly kind: 'whole'; readonly views: readonly (readonly Pair[])[] }
  | { readonly kind: 'cut' | 'perhaps'; readonly views: readonly (readonly Pair[])[] };

interface Limit {
  readonly bytes: number;
  readonly count: number;
}

/**
 * The first pairs up to the limit. Whether separators count is not documented: `perhaps` when the answer depends on it,
 * and then and when it is cut there is a view for each way to count.
 */
export function cutPairs(pairs: readonly Pair[], limit: Limit, separatorBytes: number): Cut {
  const bare = sizeOf(pairs);
  const isOver = pairs.length > limit.count || bare > limit.bytes;
  const isPerhapsOver = bare + pairs.length * separatorBytes > limit.bytes;
  if (!isOver && !isPerhapsOver) return { kind: 'whole', views: [pairs] };
  const views = [firstPairs(pairs, limit, 0), firstPairs(pairs, limit, separatorBytes)];
  return { kind: isOver ? 'cut' : 'perhaps', views };
}

function sizeOf(pairs: readonly Pair[]): number {
  let size = 0;
  for (const { name, value } of pairs) size += name.length + (value?.length ?? 0);
  return size;
}

function firstPairs(pairs: readonly Pair[], limit: Limit, separatorBytes: number): readonly Pair[] {
  const first: Pair[] = [];
  let left = limit.bytes;
  for (const { name, value } of pairs.slice(0, limit.count)) {
    if (left <= 0) break;
    const rest = left - name.length - separatorBytes;
    first.push({
      name: name.slice(0, left),
      value: value === undefined ? undefined : value.slice(0, Math.max(0, rest)),
    });
    left = rest - (value?.length ?? 0);
  }
  return first;
}

const OVERSIZE: Readonly<Record<string, Reading>> = Object.fromEntries(
  ['header', 'cookie', 'header-order'].flatMap((field) => [
    [`${field} MATCH`, { views: [], decided: { truth: YES, reason: reason('oversize-match', { field }) } }],
    [`${field} NO_MATCH`, { views: [], decided: { truth: NO, reason: reason('oversize-no-match', { field }) } }],
    [`${field} perhaps`, { views: [], decided: { truth: UNKNOWN, reason: reason('size-near-limit', { field }) } }],
    [
      `${field} unset`,
      { views: [], decided: { truth: UNKNOWN, reason: reason('oversize-not-understood', { field }) } },
    ],
  ]),
);

/** What an oversize field gives when its content is not looked into; undefined when it is. */
export function oversizeReading(field: string, kind: Cut['kind'], handling: OversizeHandling | undefined) {
  if (kind === 'whole' || handling === 'CONTINUE') return undefined;
  if (handling === undefined) return OVERSIZE[`${field} unset`];
  return OVERSIZE[`${field} ${kind === 'perhaps' ? 'perhaps' : handling}`];
}

/** Which pairs are looked into, by their names: `All`, `Included…` or `Excluded…`; undefined when it does not say. */
export function pairFilter(
  pattern: unknown,
  noun: 'Headers' | 'Cookies',
  nameOf: (name: string) => string,
): { readonly key: string; readonly has: (name: string) => boolean } | undefined {
  const shape: Shape = shapeOf(pattern) ?? {};
  const [all, included, excluded] = [shape['All'], shape[`Included${noun}`], shape[`Excluded${noun}`]];
  if ([all, included, excluded].filter((one) => one !== undefined).length !== 1) return undefined;
  if (all !== undefined) return shapeOf(all) === undefined ? undefined : { key: 'all', has: () => true };
  const names = textsOf(included ?? excluded)?.map(nameOf);
  if (names === undefined) return undefined;
  const set = new Set(names);
  const isIn = included !== undefined;
  return { key: `${isIn ? 'in' : 'out'} ${JSON.stringify(names)}`, has: (name) => set.has(nameOf(name)) === isIn };
}

/** Keys, values or both of the pairs; a pair without a value gives its text as `bare` says. */
export function textsOfPairs(
  pairs: readonly Pair[],
  scope: MatchScope,
  has: (name: string) => boolean,
  keyOf: (name: string) => string,
  bare: 'name' | 'value',
): readonly string[] {
  const texts: string[] = [];
  for (const { name, value } of pairs) {
    if (!has(name)) continue;
    const isValue = value === undefined && bare === 'value';
    if (scope !== 'VALUE') texts.push(isValue ? '' : keyOf(name));
    if (scope !== 'KEY') texts.push(isValue ? name : (value ?? ''));
  }
  return texts;
}
