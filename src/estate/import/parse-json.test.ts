import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_JSON_DEPTH, MAX_JSON_VALUES, parseJson } from './parse-json.ts';

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      expect(parseJson(text)).toEqual({ value: JSON.parse(text), mendedEscapes: 0 });
    }),
  );
});

it('counts depth outside of strings only', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}"[[[\\"{{{"${']'.repeat(depth)}`;
  expect(parseJson(nested(MAX_JSON_DEPTH))).toMatchObject({ mendedEscapes: 0 });
  expect(parseJson(nested(MAX_JSON_DEPTH + 1))).toEqual({ refused: { code: 'too-nested', params: { limit: 100 } } });
});

it('refuses more values than it has memory for, before it builds them', () => {
  const bomb = `[${'[],'.repeat(MAX_JSON_VALUES / 2)}[]]`;
  expect(parseJson(bomb)).toMatchObject({ refused: { code: 'too-many-values' } });
});

it.each([
  ['{"a":"\\R"}', { a: '\\R' }, 1],
  ['{"a":"\\\\R \\u12G4 \\n"}', { a: '\\R \\u12G4 \n' }, 1],
])('mends wrong escapes in %s', (text, value, mendedEscapes) => {
  expect(parseJson(text)).toEqual({ value, mendedEscapes });
});

it.each([
  ['{"a":1', 'cut-off'],
  ['{"a":"x', 'cut-off'],
  ['', 'cut-off'],
  ['{"a":canary}', 'bad-json'],
  ['{"a":"\\R",}', 'bad-json'],
])('refuses %s as %s, without citing it', (text, code) => {
  expect(parseJson(text)).toEqual({ refused: { code, params: {} } });
});
