import { characterSet, spanOf } from '../ascii.ts';
import { readBetween, readQuoted } from './quoted.ts';
import type { SqliState } from './state.ts';
import { assign } from './token.ts';
import { readWord } from './words.ts';

/** `'text'` and `"text"`. */
export function readString(state: SqliState): number {
  return readQuoted(state, state.pos, 1, state.input[state.pos] ?? '');
}

/** U&'text', with escapes of Unicode. */
export function readUnicodeString(state: SqliState): number {
  const { input, pos, current } = state;
  if (input[pos + 1] !== '&' || input[pos + 2] !== "'") return readWord(state);
  const end = readQuoted(state, pos + 2, 1, "'");
  current.open = 'u';
  if (current.close === "'") current.close = 'u';
  return end;
}

/** PostgreSQL's E'text' and MySQL's N'text'. */
export function readPrefixedString(state: SqliState): number {
  const { input, pos } = state;
  if (pos + 2 >= input.length || input[pos + 1] !== "'") return readWord(state);
  return readQuoted(state, pos, 2, "'");
}

/** Oracle's q'[text]'. */
export function readQString(state: SqliState): number {
  return readQStringAt(state, state.pos);
}

/** N'text' or nq'[text]'. */
export function readNString(state: SqliState): number {
  const { input, pos } = state;
  return pos + 2 < input.length && input[pos + 1] === "'" ? readPrefixedString(state) : readQStringAt(state, pos + 1);
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function readQStringAt(state: SqliState, pos: number): number {
  const { input } = state;
  const letter = input[pos];
  const code = input.charCodeAt(pos + 2);
  const isQString = (letter === 'q' || letter === 'Q') && input[pos + 1] === "'" && code >= 33 && code <= 127;
  if (!isQString) return readWord(state);
  const opening = String.fromCharCode(code);
  return readBetween(state, pos + 3, `${CLOSING[opening] ?? opening}'`, 'q');
}

const MONEY = characterSet('0123456789.,');
const LETTERS = characterSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** `$1,000.00`, PostgreSQL's `$$text$$` and `$tag$text$tag$`, or a `$` alone. */
export function readDollar(state: SqliState): number {
  const { input, pos, current } = state;
  const numberEnd = spanOf(input, pos + 1, MONEY);
  if (numberEnd === pos + 2 && input[pos + 1] === '.') return readWord(state);
  if (numberEnd > pos + 1) {
    assign(current, '1', pos, numberEnd - pos, input);
    return numberEnd;
  }
  const tagEnd = spanOf(input, pos + 1, LETTERS);
  if (input[tagEnd] === '$') return readBetween(state, tagEnd + 1, input.slice(pos, tagEnd + 1), '$');
  assign(current, 'n', pos, 1, input);
  return pos + 1;
}
