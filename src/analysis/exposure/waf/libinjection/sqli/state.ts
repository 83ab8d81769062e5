import { emptyToken, type Token } from './token.ts';

/** How an input is read: as it stands, or as if a quote stood before it; `#` and `--x` as MySQL or as ANSI reads them. */
export interface Reading {
  readonly quote: '' | "'" | '"';
  readonly isMysql: boolean;
}

export interface SqliState extends Reading {
  readonly input: string;
  /** Where the next token begins. */
  pos: number;
  /** The tokens that are not folded away: five, and what is read ahead to understand the fifth. */
  readonly tokens: readonly Token[];
  /** The one that the tokenizer writes. */
  current: Token;
  /** How many tokens were read, the folded ones too. */
  read: number;
  /** Whether ANSI and MySQL read this input differently: a `#`, or a `--` before something other than white space. */
  isAmbiguous: boolean;
}

/** A fingerprint has at most so many tokens; a state has places for three more. */
export const MAX_TOKENS = 5;

export function sqliState(input: string, { quote, isMysql }: Reading): SqliState {
  // Written out: a call that builds it takes longer than most inputs take to read.
  const tokens = [
    emptyToken(),
    emptyToken(),
    emptyToken(),
    emptyToken(),
    emptyToken(),
    emptyToken(),
    emptyToken(),
    emptyToken(),
  ];
  return { input, quote, isMysql, pos: 0, tokens, current: tokenAt(tokens, 0), read: 0, isAmbiguous: false };
}

/** The token in a place; beyond the last stands an empty one. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? emptyToken();
}
