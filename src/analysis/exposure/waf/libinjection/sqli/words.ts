import { characterSet, spanUntil } from '../ascii.ts';
import { categoryOf } from './lookup.ts';
import { readQuoted } from './quoted.ts';
import type { SqliState } from './state.ts';
import { assign, TOKEN_SIZE } from './token.ts';

const ENDS_WORD = characterSet(' []{}<>:\\?=@!#~+-*/&|^%(),\';\t\n\v\f\r"\xa0\0');
const ENDS_VARIABLE = characterSet(' <>:\\?=@!#~+-*/&|^%(),\';\t\n\v\f\r`"');

/** A keyword or a bare word. A keyword may end at a dot or a backtick: `SELECT.1`, SELECT`column`. */
export function readWord(state: SqliState): number {
  const { input, pos, current } = state;
  // The rest of a long word is looked at only when it becomes one token: else a chain of keywords would be read n times.
  const seen = spanUntil(input, pos, ENDS_WORD, Math.min(input.length, pos + TOKEN_SIZE));
  const looked = Math.min(seen, pos + TOKEN_SIZE - 1);
  for (let at = pos; at < looked; at += 1) {
    const letter = input[at];
    if (letter !== '.' && letter !== '`') continue;
    const category = categoryOf(input.slice(pos, at));
    if (category === '' || category === 'n') continue;
    assign(current, category, pos, at - pos, input);
    return at;
  }
  const end = spanUntil(input, seen, ENDS_WORD);
  assign(current, 'n', pos, end - pos, input);
  if (end - pos < TOKEN_SIZE) current.category = categoryOf(current.text) || 'n';
  return end;
}

/** `@name`, `@@name`, and MySQL's names in quotes: @@`version`. */
export function readVariable(state: SqliState): number {
  const { input, current } = state;
  current.ats = input[state.pos + 1] === '@' ? 2 : 1;
  const pos = state.pos + current.ats;
  const first = input[pos];
  if (first === '`' || first === "'" || first === '"') {
    const end = readQuoted(state, pos, 1, first);
    current.category = 'v';
    return end;
  }
  const end = spanUntil(input, pos, ENDS_VARIABLE);
  assign(current, 'v', pos, end - pos, input);
  return end;
}

/** MySQL's backticks: a cross between a string and a bare word, or a function. */
export function readBackticks(state: SqliState): number {
  const end = readQuoted(state, state.pos, 1, '`');
  state.current.category = categoryOf(state.current.text) === 'f' ? 'f' : 'n';
  return end;
}

/** SQL Server's words in brackets: [name]. */
export function readBracketed(state: SqliState): number {
  const { input, pos, current } = state;
  const bracket = input.indexOf(']', pos);
  const end = bracket === -1 ? input.length : bracket + 1;
  assign(current, 'n', pos, end - pos, input);
  return end;
}
