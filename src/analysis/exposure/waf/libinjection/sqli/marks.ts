import { characterSet } from '../ascii.ts';
import { categoryOf } from './lookup.ts';
import type { SqliState } from './state.ts';
import { assign, type Category } from './token.ts';

const WHITE = characterSet(' \t\n\v\f\r\xa0\0');

/** Writes a token of so many characters. */
function take(state: SqliState, category: Category, length: number): number {
  assign(state.current, category, state.pos, length, state.input);
  return state.pos + length;
}

export function skip(state: SqliState): number {
  return state.pos + 1;
}

export function readUnknown(state: SqliState): number {
  return take(state, '?', 1);
}

/** A parenthesis, brace, comma or semicolon: its own category. */
export function readSelf(state: SqliState): number {
  return take(state, state.input[state.pos] ?? '', 1);
}

export function readOperator(state: SqliState): number {
  return take(state, 'o', 1);
}

/** An operator of one to three characters. */
export function readOperators(state: SqliState): number {
  const { input, pos } = state;
  if (input.startsWith('<=>', pos)) return take(state, 'o', 3);
  const category = pos + 1 < input.length ? categoryOf(input.slice(pos, pos + 2)) : '';
  if (category !== '') return take(state, category, 2);
  const isColon = input[pos] === ':' && pos + 1 < input.length;
  return take(state, isColon ? ':' : 'o', 1);
}

/** MySQL writes NULL as `\N`. */
export function readBackslash(state: SqliState): number {
  return state.input[state.pos + 1] === 'N' ? take(state, '1', 2) : take(state, '\\', 1);
}

/** A comment for MySQL, an operator for ANSI. */
export function readHash(state: SqliState): number {
  state.isAmbiguous = true;
  return state.isMysql ? readLineComment(state) : take(state, 'o', 1);
}

/** `--` before white space or the end is a comment for all; before anything else for all but MySQL. */
export function readDash(state: SqliState): number {
  const { input, pos } = state;
  if (input[pos + 1] !== '-') return take(state, 'o', 1);
  if (pos + 2 === input.length || WHITE[input.charCodeAt(pos + 2)] === 1) return readLineComment(state);
  if (state.isMysql) return take(state, 'o', 1);
  state.isAmbiguous = true;
  return readLineComment(state);
}

function readLineComment(state: SqliState): number {
  const { input, pos, current } = state;
  const end = input.indexOf('\n', pos);
  assign(current, 'c', pos, (end === -1 ? input.length : end) - pos, input);
  return end === -1 ? input.length : end + 1;
}

/** Databases differ about a comment in a comment and about MySQL's conditional comments: nobody means well with them. */
export function readSlash(state: SqliState): number {
  const { input, pos } = state;
  if (input[pos + 1] !== '*') return readOperator(state);
  const end = input.indexOf('*/', pos + 2);
  const inner = end === -1 ? '' : input.slice(pos + 2, end + 1);
  const isEvil = input[pos + 2] === '!' || inner.includes('/*');
  return take(state, isEvil ? 'X' : 'c', (end === -1 ? input.length : end + 2) - pos);
}
