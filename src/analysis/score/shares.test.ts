import { expect, test } from 'vitest';
import { fraction } from './fraction.ts';
import { shares } from './shares.ts';

test.each<[string, [bigint, bigint][], number, number[]]>([
  [
    'thirds of a whole',
    [
      [1n, 3n],
      [1n, 3n],
      [1n, 3n],
    ],
    100,
    [34, 33, 33],
  ],
  [
    'a rise and a fall',
    [
      [5n, 100n],
      [-2n, 100n],
    ],
    3,
    [5, -2],
  ],
  [
    'falls that are no whole numbers',
    [
      [-1n, 3n],
      [-1n, 3n],
    ],
    -67,
    [-33, -34],
  ],
  ['a total that was rounded further away than the parts', [[1n, 1000n]], 1, [1]],
  [
    'a total below all parts',
    [
      [1n, 100n],
      [1n, 100n],
    ],
    0,
    [0, 0],
  ],
])('%s', (_, parts, total, expected) => {
  const points = shares(
    parts.map(([a, b]) => fraction(a, b)),
    total,
    100n,
  );
  expect(points).toEqual(expected);
});
