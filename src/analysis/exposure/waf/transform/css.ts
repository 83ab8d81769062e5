import { narrow } from './url.ts';
import { utf8Of } from './utf8.ts';

/**
 * Escapes of CSS: one to six hexadecimal digits with one white space after them, an escaped end of line (goes away), any
 * other escaped character (loses its backslash); a backslash at the end goes away.
 * https://www.w3.org/TR/CSS2/syndata.html#characters (read 2026-11-26)
 */
const ESCAPE = /\\(?:([0-9a-fA-F]{1,6})[\t-\r ]?|\r\n|[\n\f\r]|([^])|$)/g;

/** `ja\vascript` and `\6a avascript` become `javascript`. Full-width forms of ASCII become ASCII, other codes UTF-8. */
export function cssDecode(text: string): string {
  return decode(text, (code) => (isFullWidth(code) ? narrow(code) : utf8Of(code === 0 ? 0xfffd : code)));
}

/** AWS's guide says "up to two bytes": as ModSecurity reads it, only the last byte of a code counts. */
export function cssDecodeNarrow(text: string): string {
  return decode(text, narrow);
}

function isFullWidth(code: number): boolean {
  return code >= 0xff01 && code <= 0xff5e;
}

function decode(text: string, characterOf: (code: number) => string): string {
  return text.replace(ESCAPE, (_all, digits: string | undefined, letter: string | undefined) =>
    digits === undefined ? (letter ?? '') : characterOf(Number.parseInt(digits, 16)),
  );
}
