import { MAX_TOKENS, type SqliState, tokenAt } from './state.ts';
import { copyToken, emptyToken, type Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** How far folding has come. */
export interface Folding {
  readonly state: SqliState;
  readonly tokens: readonly Token[];
  /** So many tokens are part of the fingerprint; rules look at those that follow. */
  left: number;
  /** Where the next token goes. */
  pos: number;
  /** Whether there is input left. */
  more: boolean;
  /** The comment after the last token, if one stands there. */
  readonly comment: Token;
}

export function foldingOf(state: SqliState): Folding {
  return { state, tokens: state.tokens, left: 0, pos: 0, more: true, comment: emptyToken() };
}

/** Reads until so many tokens stand right of `left`, comments aside. */
export function readAhead(folding: Folding, wanted: number): void {
  const { state, tokens, comment } = folding;
  while (folding.more && folding.pos <= MAX_TOKENS && folding.pos - folding.left < wanted) {
    state.current = tokenAt(tokens, folding.pos);
    folding.more = tokenize(state);
    if (!folding.more) return;
    if (state.current.category === 'c') copyToken(state.current, comment);
    else {
      comment.category = '';
      folding.pos += 1;
    }
  }
}

/** Takes so many tokens away and looks at all again. */
export function restart(folding: Folding, taken: number): true {
  folding.pos -= taken;
  folding.left = 0;
  return true;
}

/** Takes one token away and looks again from the token before. */
export function stepBack(folding: Folding): true {
  folding.pos -= 1;
  if (folding.left > 0) folding.left -= 1;
  return true;
}
