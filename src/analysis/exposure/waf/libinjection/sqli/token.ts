import { upper } from '../ascii.ts';

/**
 * What a token is, as fingerprints write it: k keyword, U union, B group by, E beginning of an expression, t type,
 * f function, n bare word, 1 number, v variable, s string, o operator, & logic, c comment, A collation, T statement,
 * X something that cannot be parsed alike by all databases, ? unknown, \ backslash, and ( ) { } . , : ; themselves.
 * Empty while there is none.
 */
export type Category = string;

export interface Token {
  category: Category;
  /** Where it begins in the input. */
  pos: number;
  /** Its first 31 characters at most. */
  text: string;
  /** How many `@` stood before a variable. */
  ats: number;
  /** The quotes around it; empty where there is none. */
  open: string;
  close: string;
}

/** Texts of tokens are cut to this, as their buffer in C is (with its end). */
export const TOKEN_SIZE = 32;

export function emptyToken(): Token {
  return { category: '', pos: 0, text: '', ats: 0, open: '', close: '' };
}

/** Sets what a token is and the piece of the input that it stands for; its quotes and `ats` stay. */
export function assign(token: Token, category: Category, pos: number, length: number, input: string): void {
  token.category = category;
  token.pos = pos;
  token.text = input.slice(pos, pos + (length < TOKEN_SIZE ? length : TOKEN_SIZE - 1));
}

export function copyToken(from: Token, to: Token): void {
  to.category = from.category;
  to.pos = from.pos;
  to.text = from.text;
  to.ats = from.ats;
  to.open = from.open;
  to.close = from.close;
}

/** Whether a token is of one of the categories. */
export function isOf(token: Token, categories: string): boolean {
  return token.category !== '' && categories.includes(token.category);
}

const UNARY = new Set(['+', '-', '!', '~', '!!', 'NOT']);

export function isUnary(token: Token): boolean {
  return token.category === 'o' && token.text.length <= 3 && UNARY.has(upper(token.text));
}

const ARITHMETIC = new Set(['*', '/', '+', '-', '%']);

export function isArithmetic(token: Token): boolean {
  return token.category === 'o' && ARITHMETIC.has(token.text);
}
