import { describe, expect, it } from 'vitest';
import { offsetOf } from './text-place.ts';

describe('the place of a problem in a text', () => {
  it.each([
    [1, 1, 0],
    [2, 1, 3],
    [2, 3, 5],
    [2, 99, 6],
    [9, 1, 7],
  ])('line %i, column %i stands after %i characters', (line, column, offset) => {
    expect(offsetOf('ab\ncde\n', line, column)).toBe(offset);
  });
});
