import { reason } from '../reason.ts';
import { FRAGMENT_LIMIT_BYTES } from './limits.ts';
import { ABSENT, type Field, type Reading, seen, seenAs } from './reading.ts';

const EMPTY_OR_ABSENT = reason('empty-component-undocumented');
const OVER_LIMIT = reason('fragment-over-limit-undocumented');

/** Whether a component that is empty is inspected as an empty text or not at all is not documented. */
export const NOTHING: Reading = { views: [[], ['']], doubt: EMPTY_OR_ABSENT };

/** Fields that need no setting. */
export const METHOD: Field = { key: 'method', name: 'method', read: ({ request }) => seen([request.method]) };

export const URI_PATH: Field = { key: 'uri-path', name: 'uri-path', read: ({ target }) => seen([target.path]) };

export const QUERY_STRING: Field = {
  key: 'query-string',
  name: 'query-string',
  read: ({ target }) => (target.query ? seen([target.query]) : NOTHING),
};

/** What follows `FallbackBehavior: MATCH` when there is no fragment is not documented. */
export function uriFragment(isMatchWithout: boolean): Field {
  const without: Reading = isMatchWithout ? { views: [], decided: { truth: 0, reason: EMPTY_OR_ABSENT } } : ABSENT;
  return {
    key: `uri-fragment ${isMatchWithout}`,
    name: 'uri-fragment',
    read: ({ target: { fragment } }) => {
      if (fragment === undefined) return without;
      if (fragment.length <= FRAGMENT_LIMIT_BYTES) return fragment === '' ? NOTHING : seen([fragment]);
      return seenAs([[fragment.slice(0, FRAGMENT_LIMIT_BYTES)], [fragment], []], OVER_LIMIT);
    },
  };
}

/** Fingerprints of the handshake are not in the text of a request. */
export function fingerprint(kind: 'ja3' | 'ja4'): Field {
  const missing: Reading = { views: [], decided: { truth: 0, reason: reason('fingerprint-not-given', { kind }) } };
  return {
    key: kind,
    name: kind,
    read: ({ request }) => {
      const value = request[kind];
      return value === undefined ? missing : seen([value]);
    },
  };
}
