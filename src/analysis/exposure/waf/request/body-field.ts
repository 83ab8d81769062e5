import { reason } from '../reason.ts';
import { NO, UNKNOWN, YES } from '../truth.ts';
import type { OversizeHandling } from './pairs.ts';
import { NOTHING } from './plain-fields.ts';
import { type Field, type Reading, seen } from './reading.ts';

const SIZE_OVER_LIMIT = reason('size-over-limit-undocumented');
const LIMIT_UNSEEN: Reading = {
  views: [],
  decided: { truth: UNKNOWN, reason: reason('not-understood', { member: 'AssociationConfig' }) },
};
const OVERSIZE_MATCH: Reading = {
  views: [],
  decided: { truth: YES, reason: reason('oversize-match', { field: 'body' }) },
};
const OVERSIZE_NO_MATCH: Reading = {
  views: [],
  decided: { truth: NO, reason: reason('oversize-no-match', { field: 'body' }) },
};

/** No resource forwards less. */
export const LEAST_BODY_LIMIT = 8_192;

/** What of a body is inspected, before any reading of it as text or JSON. */
export interface Inspected {
  readonly reading?: Reading;
  readonly text: string;
  readonly isCut: boolean;
}

export function inspectedBody(body: string, limit: number | undefined, handling: OversizeHandling): Inspected {
  if (limit === undefined && body.length > LEAST_BODY_LIMIT) return { reading: LIMIT_UNSEEN, text: '', isCut: true };
  if (limit === undefined || body.length <= limit) return { text: body, isCut: false };
  if (handling === 'MATCH') return { reading: OVERSIZE_MATCH, text: '', isCut: true };
  if (handling === 'NO_MATCH') return { reading: OVERSIZE_NO_MATCH, text: '', isCut: true };
  return { text: body.slice(0, limit), isCut: true };
}

/**
 * The body as text, up to what the resource forwards. The size of an oversize body is documented both as the size of
 * what is forwarded and as that of the whole: for `size` both are views.
 */
export function bodyField(limit: number | undefined, handling: OversizeHandling, use: 'text' | 'size'): Field {
  return {
    key: `body ${handling} ${use}`,
    name: 'body',
    read: (request) => {
      if (request.body === '') return NOTHING;
      const { reading, text, isCut } = inspectedBody(request.body, limit, handling);
      if (reading !== undefined) return reading;
      return isCut && use === 'size' ? { views: [[text], [request.body]], doubt: SIZE_OVER_LIMIT } : seen([text]);
    },
  };
}
