import type { Reason } from '../reason.ts';
import type { Truth } from '../truth.ts';
import type { RequestText } from './request-text.ts';

/** Texts of a field; a condition holds when one of them has it. */
export type Texts = readonly string[];

/**
 * What a WebACL sees in a field. Where AWS does not document how a field is read there is a view for each way, and a
 * condition that holds in one and not in another is unknown.
 */
export interface Reading {
  readonly views: readonly Texts[];
  /** Set when the field is not looked into: the request is oversize or unparsable and the rule says what follows. */
  readonly decided?: { readonly truth: Truth; readonly reason: Reason };
  /** Why there are several views. */
  readonly doubt?: Reason;
}

export interface Field {
  /** Equal for fields that read alike. */
  readonly key: string;
  /** For people: `query-string`, `header:user-agent`. */
  readonly name: string;
  readonly read: (request: RequestText) => Reading;
}

/** The field is not in the request. */
export const ABSENT: Reading = { views: [[]] };

export function seen(texts: Texts): Reading {
  return { views: [texts] };
}

/** One view when all are equal. */
export function seenAs(views: readonly Texts[], doubt: Reason): Reading {
  const [first = [], ...others] = views;
  const different = others.filter((view) => !isSame(first, view));
  return different.length === 0 ? { views: [first] } : { views: [first, ...different], doubt };
}

function isSame(one: Texts, other: Texts): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
