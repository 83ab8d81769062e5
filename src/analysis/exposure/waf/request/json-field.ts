import { reason } from '../reason.ts';
import { textsOf, shapeOf } from '../shape.ts';
import { NO, YES } from '../truth.ts';
import { inspectedBody } from './body-field.ts';
import { type JsonElement, readJson } from './json-elements.ts';
import { unescapeJson } from './json-escapes.ts';
import type { MatchScope, OversizeHandling } from './pairs.ts';
import { NOTHING } from './plain-fields.ts';
import { type Field, type Reading, seen, seenAs } from './reading.ts';

export const FALLBACKS = ['MATCH', 'NO_MATCH', 'EVALUATE_AS_STRING'] as const;
export type Fallback = (typeof FALLBACKS)[number];

const INVALID_MATCH: Reading = { views: [], decided: { truth: YES, reason: reason('invalid-json-match') } };
const INVALID_NO_MATCH: Reading = { views: [], decided: { truth: NO, reason: reason('invalid-json-no-match') } };
const VALUES = reason('json-values-undocumented');

export interface JsonSettings {
  readonly limit: number | undefined;
  readonly handling: OversizeHandling;
  readonly scope: MatchScope;
  readonly fallback: Fallback | undefined;
}

/**
 * Keys and values of a JSON body. Whether escapes are decoded and whether numbers and words are texts is not
 * documented: there is a view for each way.
 */
export function jsonBody(pattern: unknown, settings: JsonSettings): Field | undefined {
  const pointers = pointersOf(pattern);
  if (pointers === undefined) return undefined;
  const { limit, handling, scope, fallback } = settings;
  return {
    key: `json ${scope} ${handling} ${fallback ?? ''} ${JSON.stringify(pointers)}`,
    name: 'json-body',
    read: (request) => {
      if (request.body === '') return NOTHING;
      const inspected = inspectedBody(request.body, limit, handling);
      if (inspected.reading !== undefined) return inspected.reading;
      const { elements, isWhole } = readJson(inspected.text);
      if (!isWhole && fallback === 'MATCH') return INVALID_MATCH;
      if (!isWhole && fallback === 'NO_MATCH') return INVALID_NO_MATCH;
      if (!isWhole && fallback === 'EVALUATE_AS_STRING') return seen([inspected.text]);
      return readingOf(elements.filter((element) => isWanted(element, scope) && isIncluded(element, pointers)));
    },
  };
}

function readingOf(elements: readonly JsonElement[]): Reading {
  const texts = (scalars: boolean, decoded: boolean) =>
    elements
      .filter(({ kind }) => scalars || kind !== 'scalar')
      .map(({ raw }) => (decoded && raw.includes('\\') ? unescapeJson(raw) : raw));
  const scalars = elements.some(({ kind }) => kind === 'scalar') ? [true, false] : [true];
  const decodings = elements.some(({ raw }) => raw.includes('\\')) ? [true, false] : [false];
  return seenAs(
    scalars.flatMap((withScalars) => decodings.map((decoded) => texts(withScalars, decoded))),
    VALUES,
  );
}

function isWanted({ kind }: JsonElement, scope: MatchScope): boolean {
  return scope === 'ALL' || (kind === 'key') === (scope === 'KEY');
}

/** What stands at a pointer or below it; the keys of the pointer itself do not. */
function isIncluded({ kind, path }: JsonElement, pointers: readonly (readonly string[])[] | 'all'): boolean {
  if (pointers === 'all') return true;
  return pointers.some((pointer) => {
    const isLongEnough = kind === 'key' ? path.length > pointer.length : path.length >= pointer.length;
    return isLongEnough && pointer.every((segment, index) => unescapeJson(path[index] ?? '') === segment);
  });
}

/** JSON pointers as segments. https://www.rfc-editor.org/rfc/rfc6901 (read 2026-11-26) */
function pointersOf(pattern: unknown): readonly (readonly string[])[] | 'all' | undefined {
  const shape = shapeOf(pattern) ?? {};
  const [all, paths] = [shape['All'], shape['IncludedPaths']];
  if ((all === undefined) === (paths === undefined)) return undefined;
  if (all !== undefined) return shapeOf(all) === undefined ? undefined : 'all';
  const texts = textsOf(paths);
  if (texts === undefined || texts.some((text) => text !== '' && !text.startsWith('/'))) return undefined;
  return texts.map((text) =>
    text
      .split('/')
      .slice(1)
      .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}
