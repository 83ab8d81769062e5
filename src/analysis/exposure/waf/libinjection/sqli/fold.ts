import { foldPair, isEvilBrace } from './fold-pairs.ts';
import { foldTriple } from './fold-triples.ts';
import { type Folding, foldingOf, readAhead } from './folding.ts';
import { MAX_TOKENS, type SqliState, tokenAt } from './state.ts';
import { copyToken, isOf, isUnary, type Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** Five tokens that mean no more than their first. */
const FIVES = new Set(['1o(1)', '1,(1)', 'no(n)', 'no(1)', '1),(1', 'n)o(n']);

/**
 * Reads an input and folds away what makes no difference to its meaning, until five tokens are left or the input ends.
 * Answers how many tokens are left.
 */
export function fold(state: SqliState): number {
  const folding = foldingOf(state);
  if (!readFirst(folding)) return 0;
  for (;;) {
    foldFive(folding);
    if (!folding.more || folding.left >= MAX_TOKENS) break;
    readAhead(folding, 2);
    if (folding.pos - folding.left < 2) {
      folding.left = folding.pos;
      continue;
    }
    const b = tokenAt(folding.tokens, folding.left + 1);
    if (isEvilBrace(tokenAt(folding.tokens, folding.left), b)) {
      b.category = 'X';
      return folding.left + 2;
    }
    if (foldPair(folding)) continue;
    readAhead(folding, 3);
    if (folding.pos - folding.left < 3) {
      folding.left = folding.pos;
      continue;
    }
    if (!foldTriple(folding)) folding.left += 1;
  }
  return finish(folding);
}

/** Reads over comments, signs, types and parentheses that open the input; false when nothing else stands in it. */
function readFirst(folding: Folding): boolean {
  const { state } = folding;
  state.current = tokenAt(state.tokens, 0);
  do folding.more = tokenize(state);
  while (folding.more && (isOf(state.current, 'c(t') || isUnary(state.current)));
  folding.pos = 1;
  return folding.more;
}

function foldFive(folding: Folding): void {
  const { tokens } = folding;
  if (folding.pos < MAX_TOKENS || !FIVES.has(categories(tokens))) return;
  if (folding.pos > MAX_TOKENS) {
    copyToken(tokenAt(tokens, MAX_TOKENS), tokenAt(tokens, 1));
    folding.left = 1;
    folding.pos = 2;
  } else {
    folding.left = 0;
    folding.pos = 1;
  }
}

function categories(tokens: readonly Token[]): string {
  let all = '';
  for (let at = 0; at < MAX_TOKENS; at += 1) all += tokenAt(tokens, at).category;
  return all;
}

/** A comment at the end belongs to the fingerprint, a sixth token that only explained the fifth does not. */
function finish({ pos, tokens, comment }: Folding): number {
  if (pos >= MAX_TOKENS || comment.category !== 'c') return Math.min(pos, MAX_TOKENS);
  copyToken(comment, tokenAt(tokens, pos));
  return pos + 1;
}
