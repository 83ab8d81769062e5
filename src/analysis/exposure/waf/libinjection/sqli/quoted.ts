import type { SqliState } from './state.ts';
import { assign } from './token.ts';

/**
 * Reads a quoted text into the current token and answers where it ends. A quote after an odd number of backslashes, and
 * a doubled one, do not end it.
 * @param skipped how many characters open it; none when the quote is imagined before the input.
 */
export function readQuoted(state: SqliState, pos: number, skipped: number, quote: string): number {
  const { input, current } = state;
  const begin = pos + skipped;
  current.open = skipped > 0 ? quote : '';
  let at = begin;
  for (;;) {
    const end = input.indexOf(quote, at);
    if (end === -1) {
      assign(current, 's', begin, input.length - begin, input);
      current.close = '';
      return input.length;
    }
    if (isEscaped(input, begin, end)) at = end + 1;
    else if (input[end + 1] === quote) at = end + 2;
    else {
      assign(current, 's', begin, end - begin, input);
      current.close = quote;
      return end + 1;
    }
  }
}

function isEscaped(input: string, begin: number, quote: number): boolean {
  let at = quote;
  while (at > begin && input[at - 1] === '\\') at -= 1;
  return (quote - at) % 2 === 1;
}

/** Reads text between two marks that are kept as `kind` in place of quotes (`$$text$$`, `q'[text]'`). */
export function readBetween(state: SqliState, begin: number, endMark: string, kind: string): number {
  const { input, current } = state;
  const end = input.indexOf(endMark, begin);
  const isEnded = end !== -1;
  assign(current, 's', begin, (isEnded ? end : input.length) - begin, input);
  current.open = kind;
  current.close = isEnded ? kind : '';
  return isEnded ? end + endMark.length : input.length;
}
