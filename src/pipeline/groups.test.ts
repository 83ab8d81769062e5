import { expect, test } from 'vitest';
import { groupAccounts } from './groups.ts';

test('accounts are taken in order until the weight is reached; a heavy one stands alone', () => {
  const weights: Record<string, number> = { a: 4, b: 5, c: 20, d: 1, e: 9, f: 1 };
  const groups = groupAccounts(['f', 'b', 'a', 'e', 'c', 'd'], (id) => weights[id] ?? 0, 10);
  expect(groups).toEqual([['a', 'b'], ['c'], ['d', 'e'], ['f']]);
});

test('no accounts make no group', () => {
  expect(groupAccounts([], () => 1)).toEqual([]);
});
