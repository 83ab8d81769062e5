import { characterSet, spanOf } from '../ascii.ts';
import type { SqliState } from './state.ts';
import { assign } from './token.ts';
import { readWord } from './words.ts';

const DIGITS = characterSet('0123456789');
const HEX = characterSet('0123456789ABCDEFabcdef');
const BITS = characterSet('01');
const WHITE = characterSet(' \t\n\v\f\r\xa0\0');

/** X'41'. */
export function readHexString(state: SqliState): number {
  return readDigitString(state, HEX);
}

/** B'01'. */
export function readBitString(state: SqliState): number {
  return readDigitString(state, BITS);
}

function readDigitString(state: SqliState, digits: Uint8Array): number {
  const { input, pos, current } = state;
  if (input[pos + 1] !== "'") return readWord(state);
  const end = spanOf(input, pos + 2, digits);
  if (input[end] !== "'") return readWord(state);
  assign(current, '1', pos, end + 1 - pos, input);
  return end + 1;
}

/** Hexadecimal, binary, decimal with fraction and exponent, Oracle's suffixes; or a dot alone. */
export function readNumber(state: SqliState): number {
  const { input, pos, current } = state;
  const radix = input[pos] === '0' ? radixOf(input[pos + 1]) : undefined;
  if (radix) {
    const end = spanOf(input, pos + 2, radix);
    assign(current, end === pos + 2 ? 'n' : '1', pos, end - pos, input);
    return end;
  }
  let at = spanOf(input, pos, DIGITS);
  if (input[at] === '.') {
    at = spanOf(input, at + 1, DIGITS);
    if (at - pos === 1) {
      assign(current, '.', pos, 1, input);
      return at;
    }
  }
  let isIgnored = false;
  if (input[at] === 'e' || input[at] === 'E') {
    const sign = input[at + 1];
    const digits = at + (sign === '+' || sign === '-' ? 2 : 1);
    at = spanOf(input, digits, DIGITS);
    // MySQL reads over a number whose exponent has no digits, `1.e(1)`: so it makes no token.
    // https://gosecure.ai/blog/2021/10/19/a-scientific-notation-bug-in-mysql-left-aws-waf-clients-vulnerable-to-sql-injection/ (read 2026-11-26)
    isIgnored = at === digits;
  }
  at = spanOfSuffix(input, at);
  if (!isIgnored) assign(current, '1', pos, at - pos, input);
  return at;
}

function radixOf(letter: string | undefined): Uint8Array | undefined {
  if (letter === 'x' || letter === 'X') return HEX;
  return letter === 'b' || letter === 'B' ? BITS : undefined;
}

/** Oracle's `d` and `f` end a number at the end, before white space, a semicolon, and in `1fUNION`. */
function spanOfSuffix(input: string, at: number): number {
  const letter = input[at];
  if (letter === undefined || !'dDfF'.includes(letter)) return at;
  const next = input[at + 1];
  const ends = next === undefined || next === ';' || next === 'u' || next === 'U' || WHITE[next.charCodeAt(0)] === 1;
  return ends ? at + 1 : at;
}
