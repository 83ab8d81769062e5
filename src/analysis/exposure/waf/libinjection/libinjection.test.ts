import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { detectSqli, detectXss } from './index.ts';
import { LONG_FINGERPRINTS } from './data/fingerprints.ts';
import { isKnownFingerprint } from './sqli/lookup.ts';

/** Pieces that the readers look for, in any order. */
const PIECES = [
  "'",
  '"',
  '`',
  '\\',
  '--',
  '#',
  '/*',
  '*/',
  '/*!',
  '(',
  ')',
  '{',
  '}',
  ',',
  '.',
  ';',
  '1.e',
  '0x',
  '@@',
  '$a$',
  "q'[",
  "x'1",
  'select',
  'union',
  ' in ',
  'div',
  '::',
  '\xa0',
  '\0',
  '\xdf',
  '<',
  '</',
  '<!--',
  '-->',
  '<%',
  '>',
  '/',
  '=',
  'href=',
  '&#x6a',
  'onload',
  ' ',
];
const HOSTILE = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('SQL injection', () => {
  test.each([
    ["' OR 1=1--", 's&1c'],
    ["1' AND '1'='1", 's&sos'],
    ['-1 UNION SELECT user,password FROM users', '1UEnk'],
    ['1; DROP TABLE users', '1;Tnn'],
    ["admin'--", 'sc'],
    ['" or ""="', 's&sos'],
    ['1 /*!50000union*/ select 1', 'X'],
    ['\t1/*', '1c'],
    ['1--', '1c'],
    ["q'\xe9' union /*!50000select*/ 1", 'X'],
    [String.raw`-(top<>thendrop1.5\'--null'--`, 'sc'],
    ["1' or 1.e(1) or '1", 's&(1)'],
    ['x"="', 'sos'],
  ])('%j is found by %j', (input, fingerprint) => {
    expect(detectSqli(input)).toEqual({ isSqli: true, fingerprint });
  });

  test.each([
    '',
    'hello world',
    "it's fine",
    'user@example.com',
    '1 UNION',
    '1#x',
    'sexy and 17',
    'select a plan from the list',
    '1234ABCDEF--',
    '6f1c2d9e-0000-4000-8000-000000000000',
    'O\xdfler',
  ])('%j is not found', (input) => {
    expect(detectSqli(input)).toEqual({ isSqli: false, fingerprint: '' });
  });

  it('knows 8,367 fingerprints', () => {
    const rows = LONG_FINGERPRINTS.trim().split(/\s+/);
    expect(rows.reduce((sum, row) => sum + (row.length - 3) / 2, 0)).toBe(7926);
    expect(['1UEnk', 's&1c', 'X'].every(isKnownFingerprint)).toBe(true);
    expect(['', 'n', 'nnnnn', '1'].some(isKnownFingerprint)).toBe(false);
  });
});

describe('cross-site scripting', () => {
  test.each([
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'x onerror=alert(1);>',
    "' onmouseover=alert(1) '",
    '<a href="  JaVa&#115;cript:alert(1)">',
    '<a href="&#x6a&#97;\nva:1">',
    '<sc\0ript>',
    '<!DOCTYPE html>',
    '<!--[if IE]>x<![endif]-->',
    '<!--`-->',
    '<?import namespace=x>',
    '<div attributename="onclick">',
    '<p style="x">',
    '<%a%b%><script>',
    '<x/y/onload=1>',
    '<![CDATA[a]]><script>',
  ])('%j is found', (input) => {
    expect(detectXss(input)).toBe(true);
  });

  test.each([
    '',
    '<',
    'a < b and c > d',
    '<b>bold</b>',
    'myvar=onfoobar==',
    'onY29va2llcw==',
    '<a href="https://example.com/database">',
    '<div attributename="class">',
    '<!--xml-->',
    'href=&#',
    'href=&#X',
    '<a title="<script">',
    '</>',
  ])('%j is not found', (input) => {
    expect(detectXss(input)).toBe(false);
  });
});

describe('any text', () => {
  it('is answered, and alike each time', () => {
    fc.assert(
      fc.property(fc.oneof(HOSTILE, fc.string({ unit: 'binary', maxLength: 60 })), (input) => {
        expect(detectSqli(input)).toEqual(detectSqli(input));
        expect(detectXss(input)).toBe(detectXss(input));
      }),
      { numRuns: 500 },
    );
  });

  // Anything worse than linear takes minutes with these, recursion overflows.
  test.each([
    'DIV`a`',
    '\\',
    "\\'",
    "''",
    "'a' ",
    'n+',
    '1,-',
    '((',
    ';',
    '{a ',
    '$a',
    "x'1",
    '<',
    '</>',
    '<a ',
    '<!---',
    '-\0',
    'href=&#',
  ])('is answered when it is much of %j', (piece) => {
    const input = piece.repeat(300_000 / piece.length);
    expect(typeof detectSqli(`1${input}`).isSqli).toBe('boolean');
    expect(typeof detectXss(`<a ${input}`)).toBe('boolean');
  });
});
