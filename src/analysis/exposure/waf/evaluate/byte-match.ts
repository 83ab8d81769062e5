import { notUnderstood, reason } from '../reason.ts';
import { oneOf, type Shape } from '../shape.ts';
import { NO, YES } from '../truth.ts';
import type { Compiler } from './compiler.ts';
import { type Condition, unknownBecause } from './inspection.ts';
import { textCondition } from './text-condition.ts';

/** How a text is compared with the string that is searched. https://docs.aws.amazon.com/waf/latest/APIReference/API_ByteMatchStatement.html (read 2026-11-26) */
const POSITIONS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  EXACTLY: (text, wanted) => text === wanted,
  STARTS_WITH: (text, wanted) => text.startsWith(wanted),
  ENDS_WITH: (text, wanted) => text.endsWith(wanted),
  CONTAINS: (text, wanted) => text.includes(wanted),
  CONTAINS_WORD: hasWord,
};

export function byteMatch(statement: Shape, compiler: Compiler): Condition {
  const wanted = bytesOf(statement['SearchString']);
  if (wanted === undefined) return unknownBecause(notUnderstood('SearchString'));
  const position = oneOf(Object.keys(POSITIONS), statement['PositionalConstraint']);
  const isThere = position === undefined ? undefined : POSITIONS[position];
  if (position === undefined || isThere === undefined) return unknownBecause(notUnderstood('PositionalConstraint'));
  const params = { position, string: wanted };
  return textCondition(statement, compiler, {
    needs: longestWithoutLetters(wanted),
    test: (text) => (isThere(text, wanted) ? YES : NO),
    why: (_truth, field) => reason('byte-match', { ...params, field }),
  });
}

function longestWithoutLetters(text: string): string {
  return text.split(/[A-Za-z]+/).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** The string stands there with no letter, digit or underscore before or behind it. */
function hasWord(text: string, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + wanted.length)) return true;
  }
  return false;
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** Bytes, or the base64 text that they are stored as, as one character each. */
export function bytesOf(value: unknown): string | undefined {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (typeof value !== 'string' || value.length > MAX_ENCODED) return undefined;
  const bytes = Buffer.from(value, 'base64');
  return bytes.toString('base64') === value ? bytes.toString('latin1') : undefined;
}

/** AWS allows 200 bytes; some accounts have a larger quota. */
const MAX_ENCODED = 16_384;
