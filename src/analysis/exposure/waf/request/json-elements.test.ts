import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './json-elements.ts';
import { unescapeJson } from './json-escapes.ts';

const shown = (text: string) => readJson(text).elements.map(({ kind, path, raw }) => [kind, path.join('/'), raw]);

describe('a JSON body', () => {
  test('gives keys and values with their places', () => {
    expect(shown('{"a":{"b":[1,"x",{"c":null}]}}')).toEqual([
      ['key', 'a', 'a'],
      ['key', 'a/b', 'b'],
      ['scalar', 'a/b/0', '1'],
      ['string', 'a/b/1', 'x'],
      ['key', 'a/b/2/c', 'c'],
      ['scalar', 'a/b/2/c', 'null'],
    ]);
  });

  test.each([
    ['', 0],
    ['"text"', 0],
    ['42', 0],
    ['{"a":"b"', 2],
    ['{"a":"b"} x', 2],
    ['{"a":"b","a":"c"}', 2],
    ['{"a":tru}', 1],
    ['{"a"}', 1],
    ['{"a":"b]', 1],
    ['["a"}', 1],
    ['["a\u0001"]', 0],
    ['{1:2}', 0],
  ])('is read up to where %j goes wrong', (text, count) => {
    const { elements, isWhole } = readJson(text);
    expect({ count: elements.length, isWhole }).toEqual({ count, isWhole: false });
  });

  test('that is valid is read whole, with every value that it has', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
        const text = Buffer.from(JSON.stringify(value)).toString('latin1');
        const { elements, isWhole } = readJson(text);
        const values = elements
          .filter(({ kind }) => kind !== 'key')
          .map(({ kind, raw }) => (kind === 'string' ? textOf(raw) : raw));
        expect(isWhole).toBe(true);
        expect(values).toEqual(leavesOf(JSON.parse(JSON.stringify(value))));
      }),
      { numRuns: 200 },
    );
  });

  test('of any depth ends', () => {
    expect(readJson('['.repeat(60_000)).isWhole).toBe(false);
  });
});

function textOf(raw: string): string {
  return Buffer.from(unescapeJson(raw), 'latin1').toString();
}

function leavesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}
