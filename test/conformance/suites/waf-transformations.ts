import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyTransformation, type TextTransformation } from '#analysis/exposure/waf/transform';
import type { Case, Suite } from '../suite.ts';

/** Coraza's file of cases for each of AWS's transformations that it knows too. */
const FILES: Readonly<Partial<Record<TextTransformation, string>>> = {
  BASE64_DECODE: 'base64Decode',
  BASE64_DECODE_EXT: 'base64DecodeExt',
  CMD_LINE: 'cmdLine',
  COMPRESS_WHITE_SPACE: 'compressWhitespace',
  CSS_DECODE: 'cssDecode',
  ESCAPE_SEQ_DECODE: 'escapeSeqDecode',
  HEX_DECODE: 'hexDecode',
  HTML_ENTITY_DECODE: 'htmlEntityDecode',
  JS_DECODE: 'jsDecode',
  LOWERCASE: 'lowercase',
  MD5: 'md5',
  NORMALIZE_PATH: 'normalisePath',
  NORMALIZE_PATH_WIN: 'normalisePathWin',
  REMOVE_COMMENTS_CHAR: 'removeCommentsChar',
  REMOVE_NULLS: 'removeNulls',
  REMOVE_WHITESPACE: 'removeWhitespace',
  REPLACE_COMMENTS: 'replaceComments',
  REPLACE_NULLS: 'replaceNulls',
  SQL_HEX_DECODE: 'sqlHexDecode',
  TRIM: 'trim',
  TRIM_LEFT: 'trimLeft',
  TRIM_RIGHT: 'trimRight',
  UPPERCASE: 'uppercase',
  URL_DECODE: 'urlDecode',
  URL_DECODE_UNI: 'urlDecodeUni',
  UTF8_TO_UNICODE: 'utf8toUnicode',
};

/** In inputs of these, `\x41` is what is to be decoded; everywhere else it is how the file writes a byte. */
const DECODERS_OF_BACKSLASH_X = new Set<string>(['ESCAPE_SEQ_DECODE', 'JS_DECODE']);

/** Every case of every file, also those that Coraza's own test passes over for their names. */
export const suite: Suite = {
  id: 'waf-transformations',
  title: 'Text transformations of AWS WAF against the published cases of OWASP Coraza',
  data: 'coraza-transformations',
  async *run(folder) {
    for (const [kind, file] of Object.entries(FILES) as [TextTransformation, string][]) {
      const path = join(folder, 'internal/transformations/testdata', `${file}.json`);
      const cases = JSON.parse(readFileSync(path, 'utf8')) as { input: string; output: string }[];
      yield* cases.map(({ input, output }, index) => judge(kind, index, input, bytesOf(output)));
    }
  },
};

function judge(kind: TextTransformation, index: number, written: string, expected: string): Case {
  const input = DECODERS_OF_BACKSLASH_X.has(kind) ? latin1(zeroes(written)) : bytesOf(written);
  const came = applyTransformation(kind, input);
  const matched = came === expected;
  return {
    id: `${kind}#${index}`,
    group: kind,
    matched,
    ...(!matched && {
      detail: `${JSON.stringify(input)}: wanted ${JSON.stringify(expected)}, got ${JSON.stringify(came)}`,
    }),
  };
}

/** One character per byte of what a file's string stands for: UTF-8, in which `\xHH` and `\u0000` are written bytes. */
function bytesOf(written: string): string {
  return latin1(zeroes(written)).replace(/\\x([0-9a-fA-F]{2})/g, (_all, pair: string) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  );
}

function zeroes(written: string): string {
  return written.replaceAll(String.raw`\u0000`, '\0');
}

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
