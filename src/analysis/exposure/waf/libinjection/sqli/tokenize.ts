import * as marks from './marks.ts';
import { readBitString, readHexString, readNumber } from './numbers.ts';
import { readQuoted } from './quoted.ts';
import type { SqliState } from './state.ts';
import { readDollar, readNString, readPrefixedString, readQString, readString, readUnicodeString } from './strings.ts';
import { readBackticks, readBracketed, readVariable, readWord } from './words.ts';

/** Reads one token into `current` and answers where the next begins; it may read over something and write none. */
type Reader = (state: SqliState) => number;

const BY_CHARACTER: readonly (readonly [characters: string, read: Reader])[] = [
  ['!&*:<=>|', marks.readOperators],
  ['%+^~', marks.readOperator],
  ['"\'', readString],
  ['(),;{}', marks.readSelf],
  ['?]', marks.readUnknown],
  ['.0123456789', readNumber],
  ['#', marks.readHash],
  ['$', readDollar],
  ['-', marks.readDash],
  ['/', marks.readSlash],
  ['\\', marks.readBackslash],
  ['@', readVariable],
  ['[', readBracketed],
  ['`', readBackticks],
  ['bB', readBitString],
  ['eE', readPrefixedString],
  ['nN', readNString],
  ['qQ', readQString],
  ['uU', readUnicodeString],
  ['xX', readHexString],
  ['\x7f\xa0', marks.skip],
];

const READERS: readonly Reader[] = readers();

function readers(): Reader[] {
  const table = Array.from({ length: 256 }, (_, code): Reader => (code <= 32 ? marks.skip : readWord));
  for (const [characters, read] of BY_CHARACTER) {
    for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = read;
  }
  return table;
}

/** Reads the next token into `current`; false at the end of the input. */
export function tokenize(state: SqliState): boolean {
  const { input, current } = state;
  current.category = '';
  current.pos = 0;
  current.text = '';
  current.ats = 0;
  current.open = '';
  current.close = '';
  if (input.length === 0) return false;
  if (state.pos === 0 && state.quote !== '') {
    state.pos = readQuoted(state, 0, 0, state.quote);
    state.read += 1;
    return true;
  }
  while (state.pos < input.length) {
    const read = READERS[input.charCodeAt(state.pos)] ?? readWord;
    state.pos = read(state);
    if (current.category !== '') {
      state.read += 1;
      return true;
    }
  }
  return false;
}
