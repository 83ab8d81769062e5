import { base64Decode, base64DecodeExt } from './base64.ts';
import { cmdLine, cmdLineUnix, cmdLineWin } from './command-line.ts';
import { removeCommentsChar, replaceComments } from './comments.ts';
import { cssDecode } from './css.ts';
import { digest } from './digest.ts';
import { escapeSeqDecode, jsDecode, jsDecodeExt } from './escapes.ts';
import { hexDecode, sqlHexDecode } from './hex.ts';
import { htmlEntityDecode } from './html-entities.ts';
import { lowercase, uppercase } from './letter-case.ts';
import { normalizePath, normalizePathWin } from './path.ts';
import { urlDecode, urlDecodeUni } from './url.ts';
import { utf8ToUnicode } from './utf8.ts';
import { compressWhiteSpace, removeWhitespace, trimLeft, trimRight } from './white-space.ts';

/**
 * AWS WAF's text transformations over binary strings: one character per byte. Each takes time in proportion to its text
 * and never throws. Where AWS's guide and OWASP Coraza's
 * published cases differ, the cases decide, and `otherReadings` tells the difference.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html (read 2026-11-26)
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_TextTransformation.html (read 2026-11-26)
 */
const APPLY = {
  NONE: (text) => text,
  BASE64_DECODE: base64Decode,
  BASE64_DECODE_EXT: base64DecodeExt,
  CMD_LINE: cmdLine,
  CMD_LINE_UNIX: cmdLineUnix,
  CMD_LINE_WIN: cmdLineWin,
  COMPRESS_WHITE_SPACE: compressWhiteSpace,
  CSS_DECODE: cssDecode,
  ESCAPE_SEQ_DECODE: escapeSeqDecode,
  HEX_DECODE: hexDecode,
  HTML_ENTITY_DECODE: htmlEntityDecode,
  JS_DECODE: jsDecode,
  JS_DECODE_EXT: jsDecodeExt,
  LOWERCASE: lowercase,
  UPPERCASE: uppercase,
  MD5: (text) => digest('md5', text),
  SHA256: (text) => digest('sha256', text),
  NORMALIZE_PATH: normalizePath,
  NORMALIZE_PATH_WIN: normalizePathWin,
  REMOVE_NULLS: (text) => text.replaceAll('\0', ''),
  REMOVE_COMMENTS_CHAR: removeCommentsChar,
  REMOVE_WHITESPACE: removeWhitespace,
  REPLACE_COMMENTS: replaceComments,
  REPLACE_NULLS: (text) => text.replaceAll('\0', ' '),
  SQL_HEX_DECODE: sqlHexDecode,
  TRIM: (text) => trimLeft(trimRight(text)),
  TRIM_LEFT: trimLeft,
  TRIM_RIGHT: trimRight,
  URL_DECODE: urlDecode,
  URL_DECODE_UNI: urlDecodeUni,
  UTF8_TO_UNICODE: utf8ToUnicode,
} as const satisfies Record<string, (text: string) => string>;

export type TextTransformation = keyof typeof APPLY;

export const TEXT_TRANSFORMATIONS = Object.keys(APPLY) as readonly TextTransformation[];

/** The text after one transformation. */
export function applyTransformation(kind: TextTransformation, text: string): string {
  return APPLY[kind](text);
}

/** The text after several, in the order given: ascending `Priority`. */
export function applyTransformations(kinds: readonly TextTransformation[], text: string): string {
  let transformed = text;
  for (const kind of kinds) transformed = APPLY[kind](transformed);
  return transformed;
}
