import { utf8Of } from './utf8.ts';

/**
 * The names that AWS decodes, in lower case; upper and lower case are one. AWS documents a backslash for `&apos;`.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html (read 2026-11-26)
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '"': ['quot'],
  '&': ['amp'],
  '<': ['lt'],
  '>': ['gt'],
  '\xa0': ['nbsp', 'nonbreakingspace'],
  '\n': ['newline'],
  '\t': ['tab'],
  '{': ['lcub', 'lbrace'],
  '|': ['verbar', 'vert', 'verticalline'],
  '}': ['rcub', 'rbrace'],
  '!': ['excl'],
  '#': ['num'],
  $: ['dollar'],
  '%': ['percent', 'percnt'],
  '\\': ['apos', 'bsol'],
  '(': ['lpar'],
  ')': ['rpar'],
  '*': ['ast', 'midast'],
  '+': ['plus'],
  ',': ['comma'],
  '.': ['period'],
  '/': ['sol'],
  ':': ['colon'],
  ';': ['semi'],
  '=': ['equals'],
  '?': ['quest'],
  '~': ['tilde', 'diacriticaltilde'],
  '-': ['minus'],
  '[': ['lsqb', 'lbrack'],
  ']': ['rsqb', 'rbrack'],
  '^': ['hat'],
  _: ['lowbar', 'underbar'],
  '`': ['grave', 'diacriticalgrave'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([character, names]) => names.map((name) => [name, character] as const)),
);

/** Codes up to 255 are bytes, as AWS says of `&nbsp;` ("decimal 160"); codes beyond become UTF-8. */
export function htmlEntityDecode(text: string): string {
  return decode(
    text,
    (name) => BY_NAME.get(name),
    (code) => (code <= 0xff ? String.fromCharCode(code) : utf8Of(code)),
  );
}

/** `&apos;` as HTML has it, an apostrophe, and of codes the lower byte, as ModSecurity takes it. */
export function htmlEntityDecodeNarrow(text: string): string {
  return decode(
    text,
    (name) => (name === 'apos' ? "'" : BY_NAME.get(name)),
    (code) => String.fromCharCode(code & 0xff),
  );
}

function decode(
  text: string,
  named: (name: string) => string | undefined,
  characterOf: (code: number) => string,
): string {
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]{2,16}));/g,
    (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named(name.toLowerCase()) ?? all;
      return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}
