import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globMatches } from './glob.ts';

describe('globMatches', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['*', '', true],
    ['a*', 'a', true],
    ['*c', 'abc', true],
    ['a*a', 'a', false],
    ['a*b*c', 'axxbyyc', true],
    ['a*b*c', 'axxcyyb', false],
    ['ab*ba', 'aba', false],
    ['**', 'anything', true],
    ['a.c', 'abc', false],
    ['*b*', 'abc', true],
    ['*aab', 'aaab', true],
    ['a*ab*b', 'aabb', true],
  ])('%s against %s: %s', (pattern, text, expected) => {
    expect(globMatches(pattern, text)).toBe(expected);
  });

  test('agrees with a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }), (pattern, text) => {
        expect(globMatches(pattern, text)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
      }),
    );
  });

  test('a pattern that sends a backtracking matcher into hours is answered', () => {
    expect(globMatches(`${'a*'.repeat(500)}b`, 'a'.repeat(2_000))).toBe(false);
  });
});
