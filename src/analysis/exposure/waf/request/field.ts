import { notUnderstood, type Reason } from '../reason.ts';
import { entryOf, onlyMember, oneOf, type Shape, textOf } from '../shape.ts';
import type { PreParseTransformation } from '../transform/index.ts';
import { bodyField } from './body-field.ts';
import { cookies } from './cookie-fields.ts';
import { headerOrder, headers, singleHeader } from './header-fields.ts';
import { FALLBACKS, jsonBody } from './json-field.ts';
import { MATCH_SCOPES, OVERSIZE_HANDLINGS } from './pairs.ts';
import { fingerprint, METHOD, QUERY_STRING, URI_PATH, uriFragment } from './plain-fields.ts';
import { allQueryArguments, singleQueryArgument } from './query-fields.ts';
import type { Field } from './reading.ts';

export interface FieldOptions {
  /** Bytes of a body that the protected resource forwards; undefined when not known. */
  readonly bodyLimit: number | undefined;
  readonly use: 'text' | 'size';
  readonly preParse: readonly PreParseTransformation[];
}

/** The field that a FieldToMatch names, or why it is not understood. */
export function compileField(fieldToMatch: unknown, options: FieldOptions): Field | Reason {
  const member = onlyMember(fieldToMatch);
  if (member === undefined) return notUnderstood('FieldToMatch');
  const [name, settings] = member;
  return entryOf(FIELDS, name)?.(settings, options) ?? notUnderstood(`FieldToMatch/${name}`);
}

export function isField(one: Field | Reason): one is Field {
  return 'read' in one;
}

type Build = (settings: Shape, options: FieldOptions) => Field | undefined;

const FIELDS: Readonly<Record<string, Build>> = {
  Method: () => METHOD,
  UriPath: () => URI_PATH,
  QueryString: () => QUERY_STRING,
  SingleHeader: (settings) => named(settings, singleHeader),
  SingleQueryArgument: (settings, { preParse }) => named(settings, (name) => singleQueryArgument(name, preParse)),
  AllQueryArguments: (_settings, { preParse }) => allQueryArguments(preParse),
  UriFragment: ({ FallbackBehavior }) =>
    FallbackBehavior === undefined || oneOf(['MATCH', 'NO_MATCH'], FallbackBehavior) !== undefined
      ? uriFragment(FallbackBehavior === 'MATCH')
      : undefined,
  JA3Fingerprint: () => fingerprint('ja3'),
  JA4Fingerprint: () => fingerprint('ja4'),
  Headers: (settings) => scoped(settings, (scope) => headers(settings['MatchPattern'], scope, oversizeOf(settings))),
  Cookies: (settings) => scoped(settings, (scope) => cookies(settings['MatchPattern'], scope, oversizeOf(settings))),
  HeaderOrder: (settings) => headerOrder(oversizeOf(settings)),
  Body: (settings, { bodyLimit, use }) => {
    const handling = bodyOversizeOf(settings);
    return handling === undefined ? undefined : bodyField(bodyLimit, handling, use);
  },
  JsonBody: (settings, { bodyLimit: limit }) =>
    scoped(settings, (scope) => {
      const handling = bodyOversizeOf(settings);
      const fallback = oneOf(FALLBACKS, settings['InvalidFallbackBehavior']);
      if (handling === undefined) return undefined;
      if (fallback === undefined && settings['InvalidFallbackBehavior'] !== undefined) return undefined;
      return jsonBody(settings['MatchPattern'], { limit, handling, scope, fallback });
    }),
};

function named(settings: Shape, build: (name: string) => Field): Field | undefined {
  const name = textOf(settings['Name']);
  return name === undefined ? undefined : build(name);
}

function scoped(settings: Shape, build: (scope: (typeof MATCH_SCOPES)[number]) => Field | undefined) {
  const scope = oneOf(MATCH_SCOPES, settings['MatchScope']);
  return scope === undefined ? undefined : build(scope);
}

function oversizeOf(settings: Shape) {
  return oneOf(OVERSIZE_HANDLINGS, settings['OversizeHandling']);
}

/** `CONTINUE` when it is not set. https://docs.aws.amazon.com/waf/latest/APIReference/API_Body.html (read 2026-11-26) */
function bodyOversizeOf(settings: Shape) {
  return settings['OversizeHandling'] === undefined ? 'CONTINUE' : oversizeOf(settings);
}
