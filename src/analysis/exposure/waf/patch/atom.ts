import type { HttpRequest } from '../contract.ts';
import { applyTransformations, type TextTransformation } from '../transform/index.ts';
import type { WafStatement } from './contract.ts';

/** One comparison: a part of a request against a text. */
export interface Atom {
  readonly part: Part;
  readonly constraint: 'EXACTLY' | 'CONTAINS';
  /** In the spelling that the transformations leave. */
  readonly search: string;
}

/**
 * A part of a request that a rule can look at; a header by its name in small letters. `written-path` is the path before
 * steps up the tree are taken: afterwards they can no longer be seen.
 */
export type Part = 'path' | 'written-path' | 'query' | 'body' | `header ${string}`;

/** What makes different spellings of the same thing one, by part. */
const CHAINS: Readonly<Record<Exclude<Part, `header ${string}`> | 'header', readonly TextTransformation[]>> = {
  path: ['URL_DECODE', 'NORMALIZE_PATH', 'LOWERCASE'],
  'written-path': ['URL_DECODE', 'LOWERCASE'],
  query: ['URL_DECODE', 'LOWERCASE'],
  body: ['URL_DECODE', 'LOWERCASE'],
  header: ['LOWERCASE'],
};

function chainOf(part: Part): readonly TextTransformation[] {
  return CHAINS[part.startsWith('header ') ? 'header' : (part as keyof typeof CHAINS)];
}

/** The parts of a request as the rule would see them. */
export function partsOf(request: HttpRequest): ReadonlyMap<Part, string> {
  const [beforeFragment = ''] = request.target.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  const path = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
  const raw = new Map<Part, string>([
    ['path', path],
    ['written-path', path],
  ]);
  if (mark >= 0) raw.set('query', beforeFragment.slice(mark + 1));
  if (request.body.length > 0) raw.set('body', Buffer.from(request.body).toString('latin1'));
  for (const [name, value] of request.headers) raw.set(`header ${name.toLowerCase()}`, value);
  return new Map([...raw].map(([part, text]) => [part, applyTransformations(chainOf(part), text)]));
}

export function holds({ part, constraint, search }: Atom, parts: ReadonlyMap<Part, string>): boolean {
  const text = parts.get(part);
  if (text === undefined) return false;
  return constraint === 'EXACTLY' ? text === search : text.includes(search);
}

/**
 * The comparison as WAFv2 writes it. `isAlone`: nothing else narrows the rule, so that a body too long to be looked at
 * must not match, or every upload would be blocked.
 */
export function statementOf({ part, constraint, search }: Atom, isAlone: boolean): WafStatement {
  return {
    ByteMatchStatement: {
      SearchString: Buffer.from(search, 'latin1').toString('base64'),
      FieldToMatch: fieldOf(part, isAlone),
      TextTransformations: chainOf(part).map((Type, Priority) => ({ Priority, Type })),
      PositionalConstraint: constraint,
    },
  };
}

function fieldOf(part: Part, isAlone: boolean): NonNullable<WafStatement['ByteMatchStatement']>['FieldToMatch'] {
  if (part === 'path' || part === 'written-path') return { UriPath: {} };
  if (part === 'query') return { QueryString: {} };
  if (part === 'body') return { Body: { OversizeHandling: isAlone ? 'CONTINUE' : 'MATCH' } };
  return { SingleHeader: { Name: part.slice('header '.length) } };
}
