import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RE2JS } from 're2js';
import { literalsOf } from './regex-literals.ts';
import { regexTest } from './regex.ts';

describe('literals of a pattern', () => {
  test.each<readonly [string, readonly string[] | undefined]>([
    ['abc', ['abc']],
    ['(?i)/Etc/(passwd|shadow)', ['/etc/']],
    [String.raw`(?:\.\./){2,}`, ['../']],
    [String.raw`(?i)union\s+(all\s+)?select`, ['select']],
    [String.raw`\.(bak|old)$`, ['.']],
    ['ab?c', ['a']],
    ['ab+c', ['ab']],
    ['ab{0,2}cd', ['cd']],
    ['foo|ba[rz]', ['foo', 'ba']],
    ['foo|.*', undefined],
    ['[abc]', undefined],
    ['(a|b)', undefined],
    [String.raw`\x41`, undefined],
    [String.raw`\Qa.b\E`, undefined],
    ['a(?:b(c)?)d', ['a']],
    ['[]a|b]c', ['c']],
    ['', undefined],
  ])('%s', (pattern, literals) => {
    expect(literalsOf(pattern)).toEqual(literals);
  });

  test('stand in every text that the pattern matches', () => {
    const atom = fc.constantFrom(
      'a',
      'B',
      'ab',
      '.',
      '[ab]',
      '[^a]',
      '[]b]',
      String.raw`\.`,
      String.raw`\w`,
      '^',
      '(?i)',
    );
    const mark = fc.constantFrom('', '', '?', '*', '+', '{0,1}', '{2}', '+?');
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(atom, mark).map(([one, times]) => (one === '^' || one === '(?i)' ? one : one + times)),
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `${one}|${other}`),
        fc.tuple(tie('pattern'), mark).map(([one, times]) => `(${one})${times}`),
        fc.tuple(tie('pattern'), mark).map(([one, times]) => `(?:${one})${times}`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '.', ']', '|'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (written, asked) => {
        const literals = literalsOf(written);
        if (literals === undefined || literals.some((literal) => asked.toLowerCase().includes(literal))) return;
        expect(RE2JS.compile(written).test(asked)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('patterns', () => {
  test.each([
    ['a group that does not close', ['(a']],
    ['a pattern that only closes with its neighbour', ['(a', 'b)']],
    ['lookaround', ['(?!a)']],
    ['a backreference', [String.raw`(a)\1`]],
    ['vertical space', [String.raw`\v`]],
    ['more characters than are taken', ['a'.repeat(1_001)]],
  ])('are not read otherwise than they are meant: %s', (_title, patterns) => {
    expect(regexTest(patterns)).toBeUndefined();
  });

  test('that send a backtracking engine into hours are answered', () => {
    expect(regexTest(['^(a+)+$'])?.(`${'a'.repeat(50_000)}b`)).toBe(-3);
  });
});
