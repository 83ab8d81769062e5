import { upper } from '../ascii.ts';
import { type Folding, restart, stepBack } from './folding.ts';
import { categoryOf, isHead } from './lookup.ts';
import { tokenAt } from './state.ts';
import { assign, copyToken, isArithmetic, isOf, isUnary, type Token, TOKEN_SIZE } from './token.ts';

/** Names of columns that are functions before a parenthesis. */
const FUNCTIONS = new Set([
  'USER_ID',
  'USER_NAME',
  'DATABASE',
  'PASSWORD',
  'USER',
  'CURRENT_USER',
  'CURRENT_DATE',
  'CURRENT_TIME',
  'CURRENT_TIMESTAMP',
  'LOCALTIME',
  'LOCALTIMESTAMP',
]);

/** Folds two tokens. True when something changed and all is to be looked at again. */
export function foldPair(folding: Folding): boolean {
  const a = tokenAt(folding.tokens, folding.left);
  const b = tokenAt(folding.tokens, folding.left + 1);
  // "foo" "bar" is one string; of ;; one is enough.
  if ((a.category === 's' && b.category === 's') || (a.category === ';' && b.category === ';')) {
    folding.pos -= 1;
    return true;
  }
  if (isOf(a, 'o&') && (isUnary(b) || b.category === 't')) return restart(folding, 1);
  if (a.category === '(' && isUnary(b)) return stepBack(folding);
  if (mergePhrase(a, b)) return stepBack(folding);
  // IF is a function, but a statement of Transact-SQL after a semicolon.
  if (a.category === ';' && b.category === 'f' && upper(b.text.slice(0, 2)) === 'IF') {
    b.category = 'T';
    return true;
  }
  if (isOf(a, 'nv') && b.category === '(' && FUNCTIONS.has(upper(a.text))) {
    a.category = 'f';
    return true;
  }
  if (a.category === 'k' && isWord(a, 'IN', 'NOT IN')) {
    a.category = b.category === '(' ? 'o' : 'n';
    return true;
  }
  if (a.category === 'o' && isWord(a, 'LIKE', 'NOT LIKE')) {
    if (b.category === '(') a.category = 'f';
    return false;
  }
  if (a.category === 't' && isOf(b, 'n1t(fvs')) {
    copyToken(b, a);
    return restart(folding, 1);
  }
  if (a.category === 'A' && b.category === 'n') {
    // Collations are too many to list: what has an underscore is one.
    if (b.text.includes('_')) {
      b.category = 't';
      folding.left = 0;
    }
    return false;
  }
  if (a.category === '\\') return foldBackslash(folding, a, b);
  if (isOf(a, '()') && a.category === b.category) return restart(folding, 1);
  // MySQL's and ODBC's {name expression}: the expression alone.
  if (a.category === '{' && b.category === 'n') return restart(folding, 2);
  return b.category === '}' && restart(folding, 1);
}

/** Transact-SQL reads `\%1` as `0 % 1`, and `\1` as `1`. */
function foldBackslash(folding: Folding, a: Token, b: Token): boolean {
  if (isArithmetic(b)) {
    a.category = '1';
    return restart(folding, 0);
  }
  copyToken(b, a);
  return restart(folding, 1);
}

/** MySQL takes {``.``.id}; it is so rare that a brace before empty backticks is taken for an attack. */
export function isEvilBrace(a: Token, b: Token): boolean {
  return a.category === '{' && b.category === 'n' && b.text === '';
}

/** UNION and ALL become UNION ALL. */
function mergePhrase(a: Token, b: Token): boolean {
  if (!isOf(a, 'knoUfETt') || !isOf(b, 'knoUfETt&')) return false;
  if (a.text.length + b.text.length + 1 > TOKEN_SIZE) return false;
  if (!isHead(a.text)) return false;
  const phrase = `${a.text} ${b.text}`;
  const category = categoryOf(phrase);
  if (category === '') return false;
  const { pos } = a;
  assign(a, category, 0, phrase.length, phrase);
  a.pos = pos;
  return true;
}

function isWord(token: Token, ...words: readonly string[]): boolean {
  return words.includes(upper(token.text));
}
