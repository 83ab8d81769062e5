import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, splitText, utf8Cost } from './split.ts';
import { escapeSlack } from './slack-blocks.ts';

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '&', '<', 'あ', '🗼', '*'), maxLength: 400 });
const escaped = (character: string) => escapeSlack(character).length;

describe('splitting', () => {
  test('loses no text and keeps every piece within the limit, whatever is counted', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 8, max: 60 }),
        fc.constantFrom(undefined, escaped, utf8Cost),
        (whole, max, cost) => {
          const pieces = splitText(whole, max, cost);
          expect(pieces.join('')).toBe(whole);
          for (const piece of pieces) {
            expect(costOf(piece, cost ?? ((character) => character.length))).toBeLessThanOrEqual(max);
            expect(piece.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });

  test('cuts at a line end rather than within a word', () => {
    expect(splitText('first line\nsecond line', 15)).toEqual(['first line\n', 'second line']);
  });

  test('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(costOf(whole, utf8Cost)).toBe(Buffer.byteLength(whole));
      }),
    );
  });
});
