import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  applyPreParse,
  applyTransformation,
  applyTransformations,
  otherReadings,
  PRE_PARSE_TRANSFORMATIONS,
  type PreParseTransformation,
  TEXT_TRANSFORMATIONS,
  type TextTransformation,
} from './index.ts';

const BYTES = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'));

/** Text that looks like what the decoders look for. */
const HOSTILE = fc
  .array(
    fc.constantFrom(
      '\\',
      '%',
      'u',
      'x',
      '&#',
      ';',
      '0x',
      '41',
      '/*',
      '*/',
      '--',
      '..',
      '/',
      ' ',
      'ff',
      "'",
      '=',
      '&',
      '\0',
      '\xe3\x81',
    ),
  )
  .map((pieces) => pieces.join(''));

describe('a text transformation', () => {
  test.each<[TextTransformation, string, string]>([
    ['NONE', "a\\'B", "a\\'B"],
    ['BASE64_DECODE', 'VGVz\ndENhc2U', 'TestCase'],
    ['BASE64_DECODE', 'VGVz!dENhc2U=', 'Tes'],
    ['BASE64_DECODE_EXT', 'V*G!V$z=dENhc2U=', 'TestCase'],
    ['CMD_LINE', 'CAT   "/etc"/pass^wd;\\id (x)', 'cat/etc/passwd id(x)'],
    ['CMD_LINE_UNIX', ' c\\at\t /E"tc"/pass\'wd ;\nid^ ', 'cat /etc/passwd ; id^'],
    ['CMD_LINE_WIN', ' p^o"wer"`she^\r\nll  C:\\\\Temp\\x ', 'powershell c:\\temp\\x'],
    ['COMPRESS_WHITE_SPACE', 'a\f\t\n\r\v\xa0 b', 'a b'],
    ['CSS_DECODE', 'ja\\vascript \\6a\\000061 x', 'javascript jax'],
    ['ESCAPE_SEQ_DECODE', '\\x41\\101\\\\n\\n', 'AA\\n\n'],
    ['HTML_ENTITY_DECODE', '&QuOt;&lt;&#x3c;&#60;&nbsp;&NewLine;&unknown;&amp', '"<<<\xa0\n&unknown;&amp'],
    ['HTML_ENTITY_DECODE', '&apos;&#x3042;&#99999999999;', '\\\xe3\x81\x82\xef\xbf\xbd'],
    ['JS_DECODE', '\\u0041\\uff1c\\x42\\103\\z\\u12', 'A<BCzu12'],
    ['JS_DECODE_EXT', "\\u0041\\x42C:\\new\\/\\'", "ABC:\\new/'"],
    ['LOWERCASE', 'ABCÀ', 'abcÀ'],
    ['UPPERCASE', 'abcàÿ', 'ABCàÿ'],
    ['NORMALIZE_PATH', '//a/./b//../../../etc/', '/etc/'],
    ['NORMALIZE_PATH', '/', '/'],
    ['NORMALIZE_PATH', 'a/../../b', '../b'],
    ['NORMALIZE_PATH_WIN', '\\a\\..\\b', '/b'],
    ['REMOVE_COMMENTS_CHAR', 'a/*b*/c--d#e<!--f-->g', 'abcdefg'],
    ['REPLACE_COMMENTS', 'a/**/b/*c', 'a b '],
    ['SQL_HEX_DECODE', 'x=0x414243 or 0X4g', 'x=ABC or 0X4g'],
    ['URL_DECODE', '%41+%2', 'A %2'],
    ['URL_DECODE_UNI', '%u0027%uff07%u2019%u3042', "'''B"],
    ['UTF8_TO_UNICODE', 'a\xe3\x81\x82\xf0\x9f\x98\x80\xff', 'a%u3042%u1f600\xff'],
  ])('%s makes of %j %j', (kind, text, expected) => {
    expect(applyTransformation(kind, text)).toBe(expected);
  });

  // RFC 1321, A.5 and FIPS 180-4's example of "abc".
  test.each<[TextTransformation, string, string]>([
    ['MD5', '', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['MD5', 'message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['SHA256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('%s gives the bytes of the digest', (kind, text, hex) => {
    expect(Buffer.from(applyTransformation(kind, text), 'latin1').toString('hex')).toBe(hex);
  });

  it('is applied after those before it', () => {
    expect(applyTransformations(['URL_DECODE', 'URL_DECODE', 'LOWERCASE'], '%2541')).toBe('a');
    expect(applyTransformations([], 'A')).toBe('A');
  });

  it('is one of the 31 of AWS', () => {
    expect(TEXT_TRANSFORMATIONS).toHaveLength(31);
    expect(PRE_PARSE_TRANSFORMATIONS).toHaveLength(5);
  });

  const idempotent: TextTransformation[] = [
    'COMPRESS_WHITE_SPACE',
    'LOWERCASE',
    'UPPERCASE',
    'NORMALIZE_PATH',
    'NORMALIZE_PATH_WIN',
    'REMOVE_NULLS',
    'REMOVE_WHITESPACE',
    'REPLACE_NULLS',
    'TRIM',
    'TRIM_LEFT',
    'TRIM_RIGHT',
  ];
  test.each(idempotent)('%s twice is %s once', (kind) => {
    fc.assert(
      fc.property(fc.oneof(BYTES, HOSTILE), (text) => {
        const once = applyTransformation(kind, text);
        expect(applyTransformation(kind, once)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  test.each(TEXT_TRANSFORMATIONS)('%s gives bytes for any bytes, and never much more of them', (kind) => {
    fc.assert(
      fc.property(fc.oneof(BYTES, HOSTILE), (text) => {
        const transformed = applyTransformation(kind, text);
        expect(/^[\0-\xff]*$/.test(transformed)).toBe(true);
        expect(transformed.length).toBeLessThanOrEqual(Math.max(32, 3 * text.length));
      }),
      { numRuns: 60 },
    );
  });

  // Anything worse than linear takes minutes with these.
  test.each(['%u', '\n', '&#1', '\\', '/*', '../', ' ', '0x4', '\0', '--', '\xe3\x81', 'a=', "^'"])(
    'ends with a large text of %j',
    (piece) => {
      const text = piece.repeat(300_000 / piece.length);
      for (const kind of TEXT_TRANSFORMATIONS) {
        expect(typeof applyTransformation(kind, `${text}.`)).toBe('string');
        expect(otherReadings(kind, `${text}.`).length).toBeLessThan(3);
      }
    },
  );
});

describe('where the guide leaves a reading open', () => {
  test.each<[TextTransformation, string, string[]]>([
    ['URL_DECODE_UNI', '%u2019 %41', ['\x19 A']],
    ['URL_DECODE_UNI', '%u0027%uff07%41', []],
    ['CSS_DECODE', '\\123', ['#']],
    ['CSS_DECODE', 'ja\\vascript\\3a\\ff1c', []],
    ['HTML_ENTITY_DECODE', '&apos;&lt;', ["'<"]],
    ['HTML_ENTITY_DECODE', '&#x3c;&quot;', []],
    ['ESCAPE_SEQ_DECODE', '\\z\\n', ['\\z\n']],
    ['ESCAPE_SEQ_DECODE', "\\'\\x41", []],
    ['BASE64_DECODE', 'VGVz!', ['VGVz!']],
    ['BASE64_DECODE', 'VGVzdA==', []],
    ['HEX_DECODE', '4x', ['4x']],
    ['CMD_LINE_UNIX', 'cat /ETC', ['cat/etc', 'cat /ETC']],
    ['CMD_LINE_WIN', 'dir', []],
    ['JS_DECODE_EXT', 'C:\\new', ['C:\new']],
    ['LOWERCASE', 'A', []],
  ])('%s may make of %j also %j', (kind, text, others) => {
    expect(otherReadings(kind, text)).toEqual(others);
  });
});

describe('a transformation before the query is split', () => {
  test.each<[PreParseTransformation, string, string]>([
    ['NONE', 'a=%26', 'a=%26'],
    ['URL_DECODE', 'a=1%26b%3D2', 'a=1&b=2'],
    ['URL_DECODE_UNI', 'a=1%u0026b=2', 'a=1&b=2'],
    ['REPLACE_SEMICOLONS_WITH_AMPERSANDS', 'a=1;b=2;', 'a=1&b=2&'],
    ['COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA', 'a=1&b=2&a=3', 'a=1,3&b=2'],
    ['COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA', 'a&A=1&a=2&&b==&a', 'a=,2,&A=1&&b=='],
    ['COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA', '', ''],
  ])('%s makes of %j %j', (kind, query, expected) => {
    expect(applyPreParse([kind], query)).toBe(expected);
  });

  it('is applied after those before it, and ends with a large query', () => {
    const combined: PreParseTransformation = 'COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA';
    expect(applyPreParse(['REPLACE_SEMICOLONS_WITH_AMPERSANDS', combined], 'a=1;a=2')).toBe('a=1,2');
    expect(applyPreParse([combined], 'a=1&'.repeat(200_000)).length).toBe(2 + 400_000);
  });
});
