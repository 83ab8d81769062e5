import { RE2JS } from 're2js';
import { literalsOf } from './regex-literals.ts';
import { NO, type Truth, UNKNOWN, YES } from '../truth.ts';

/** AWS allows 200 characters; some accounts have a larger quota. https://docs.aws.amazon.com/waf/latest/developerguide/limits.html (read 2026-11-26) */
const MAX_PATTERN = 1_000;

/**
 * Whether a text matches any of the patterns, in time that grows with the text alone. Undefined when one of them is
 * written in a way that this engine has not, such as lookaround.
 *
 * Where AWS does not document how its engine reads a text, both readings are asked and must agree: whether `.` takes the
 * end of a line, whether a text is bytes or UTF-8.
 */
export function regexTest(patterns: readonly string[]): ((text: string) => Truth) | undefined {
  if (patterns.some((pattern) => pattern.length > MAX_PATTERN || isReadOtherwise(pattern))) return undefined;
  const whole = patterns.map((pattern) => `(?:${pattern})`).join('|');
  // Each alone first: one that ends in the middle of a group could join with the next.
  if (patterns.some((pattern) => compiled(pattern, 0) === undefined)) return undefined;
  const plain = compiled(whole, 0);
  if (plain === undefined) return undefined;
  const takesLines = lazily(() => compiled(whole, RE2JS.DOTALL));
  const bytes = lazily(() => compiled(Buffer.from(whole, 'utf8').toString('latin1'), 0));
  const literals = patterns.map(literalsOf);
  const needed = literals.every((some) => some !== undefined) ? [...new Set(literals.flat())] : undefined;
  const hasEnd = whole.includes('$');
  const hasSpace = /\\[sS]|\[:\^?space:\]/.test(whole);
  return (text) => {
    const isAscii = !/[^\0-\x7f]/.test(text);
    // Beyond ASCII a letter may have a case that is a letter of ASCII.
    if (isAscii && needed !== undefined && !hasAny(text.toLowerCase(), needed)) return NO;
    const read = isAscii ? text : Buffer.from(text, 'latin1').toString('utf8');
    const answer = plain.test(read);
    if (!isAscii && bytes()?.test(text) !== answer) return UNKNOWN;
    if (text.includes('\n')) {
      if (takesLines()?.test(read) !== answer) return UNKNOWN;
      if (hasEnd && text.endsWith('\n') && plain.test(read.slice(0, -1)) !== answer) return UNKNOWN;
    }
    // Perl's white space has the vertical tab, RE2's has not.
    if (hasSpace && text.includes('\v')) return UNKNOWN;
    return answer ? YES : NO;
  };
}

function hasAny(text: string, wanted: readonly string[]): boolean {
  for (const one of wanted) if (text.includes(one)) return true;
  return false;
}

/** `\v` is any vertical space in PCRE and one character in RE2; `\C` is a byte in one and not in AWS at all. */
function isReadOtherwise(pattern: string): boolean {
  return /\\[vC]/.test(pattern);
}

function compiled(pattern: string, flags: number): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern, flags);
  } catch {
    return undefined;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
