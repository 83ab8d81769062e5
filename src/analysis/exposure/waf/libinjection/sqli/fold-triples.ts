import { upper } from '../ascii.ts';
import { type Folding, restart } from './folding.ts';
import { tokenAt } from './state.ts';
import { copyToken, isOf, isUnary, type Token } from './token.ts';

/** Folds three tokens. True when something changed and all is to be looked at again. */
export function foldTriple(folding: Folding): boolean {
  const a = tokenAt(folding.tokens, folding.left);
  const b = tokenAt(folding.tokens, folding.left + 1);
  const c = tokenAt(folding.tokens, folding.left + 2);
  if (isOneOperand(a, b, c)) return restart(folding, 2);
  if (isUnary(b)) return foldUnary(folding, a, b, c);
  // SELECT .`foo`
  if (a.category === 'E' && b.category === '.' && c.category === 'n') {
    copyToken(c, b);
    return restart(folding, 1);
  }
  // USER(foo) is no function: the function has no arguments.
  if (a.category === 'f' && b.category === '(' && c.category !== ')' && upper(a.text) === 'USER') a.category = 'n';
  return false;
}

/** Whether the three mean no more than the first: `1 + 2`, `a, b`, `a.b`, `a :: int`. */
function isOneOperand(a: Token, b: Token, c: Token): boolean {
  if (a.category === 'o') return b.category !== '(' && c.category === 'o';
  if (a.category === '&') return c.category === '&';
  if (b.category === 'o') {
    if (isOf(a, 'n1') && isOf(c, '1n')) return true;
    if (a.category === 'v' && isOf(c, 'v1n')) return true;
    return isOf(a, 'n1vs') && b.text === '::' && c.category === 't';
  }
  if (b.category === ',') return isOf(a, 'n1sv') && isOf(c, '1nsv');
  return a.category === 'n' && b.category === '.' && c.category === 'n';
}

/** Takes a sign away where an operand may have one. */
function foldUnary(folding: Folding, a: Token, b: Token, c: Token): boolean {
  const isSign = (isOf(a, 'EB,') && c.category === '(') || (isOf(a, 'kEB') && isOf(c, '1nvsf'));
  if (isSign || (a.category === ',' && c.category === 'f')) {
    copyToken(c, b);
    return restart(folding, 1);
  }
  // `1, -1` is no more than `1`: all three go, so that what stands before is looked at too.
  if (a.category === ',' && isOf(c, '1nvs')) {
    copyToken(c, b);
    return restart(folding, 3);
  }
  return false;
}
