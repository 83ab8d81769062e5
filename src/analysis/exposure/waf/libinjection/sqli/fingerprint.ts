import { fold } from './fold.ts';
import { type Reading, type SqliState, sqliState, tokenAt } from './state.ts';

/** An input in one reading, folded to at most five tokens. */
export interface Folded {
  readonly state: SqliState;
  /** The categories of the tokens; `X` when one of them is evil. */
  readonly fingerprint: string;
}

export function fingerprintOf(input: string, reading: Reading): Folded {
  const state = sqliState(input, reading);
  const length = fold(state);
  const last = tokenAt(state.tokens, length - 1);
  // PHP's backquote comment: an unclosed backtick with nothing behind it.
  if (length > 2 && last.category === 'n' && last.open === '`' && last.text === '' && last.close === '') {
    last.category = 'c';
  }
  let fingerprint = '';
  for (let at = 0; at < length; at += 1) fingerprint += tokenAt(state.tokens, at).category;
  if (!fingerprint.includes('X')) return { state, fingerprint };
  const first = tokenAt(state.tokens, 0);
  first.category = 'X';
  first.text = 'X';
  return { state, fingerprint: 'X' };
}
