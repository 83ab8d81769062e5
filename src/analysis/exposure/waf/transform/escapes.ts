import { byteOf, narrow } from './url.ts';

const CONTROLS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * Escapes of ANSI C. What is no escape keeps its character and loses its backslash, but for an `\x` without digits, which
 * stays whole. A backslash at the end stays.
 */
export function escapeSeqDecode(text: string): string {
  return decodeC(text, (letter) => (letter === 'x' || letter === 'X' ? `\\${letter}` : letter));
}

/** To the letter of AWS's guide: "encodings that aren't valid remain in the output". */
export function escapeSeqDecodeValid(text: string): string {
  return decodeC(text, (letter) => ('\\?\'"'.includes(letter) ? letter : `\\${letter}`));
}

function decodeC(text: string, unknown: (letter: string) => string): string {
  return text.replace(
    /\\(?:[xX]([0-9a-fA-F]{2})|([0-7]{1,3})|([^]))/g,
    (_all, hex: string | undefined, octal: string | undefined, letter: string | undefined) => {
      if (hex !== undefined) return byteOf(hex);
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      return CONTROLS[letter ?? ''] ?? unknown(letter ?? '');
    },
  );
}

/** Escapes that name a code: `\uHHHH`, `\xHH`, and in octal no more digits than fit a byte. */
const CODES = String.raw`u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-3][0-7]{0,2}|[4-7][0-7]?)`;
const JS_ESCAPE = new RegExp(String.raw`\\(?:${CODES}|([^]))`, 'g');

/** Escapes of JavaScript. What is no escape keeps its character and loses its backslash; a backslash at the end stays. */
export function jsDecode(text: string): string {
  return decodeJs(text, (letter) => CONTROLS[letter] ?? letter);
}

/**
 * Like `jsDecode`, but paths of Windows survive: of the escapes of one character only those of a backslash, a slash and
 * quotes are decoded, and `C:\new` stays.
 */
export function jsDecodeExt(text: string): string {
  return decodeJs(text, (letter) => ('\\/\'"'.includes(letter) ? letter : `\\${letter}`));
}

function decodeJs(text: string, single: (letter: string) => string): string {
  return text.replace(
    JS_ESCAPE,
    (
      _all,
      four: string | undefined,
      pair: string | undefined,
      octal: string | undefined,
      letter: string | undefined,
    ) => {
      if (four !== undefined) return narrow(Number.parseInt(four, 16));
      if (pair !== undefined) return byteOf(pair);
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return single(letter ?? '');
    },
  );
}
