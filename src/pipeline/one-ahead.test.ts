import { expect, test } from 'vitest';
import { oneAhead } from './one-ahead.ts';

test('results come in order, and the next work has begun when one is given out', async () => {
  const begun: number[] = [];
  const seen: unknown[] = [];
  const work = async (item: number) => {
    begun.push(item);
    return item * 10;
  };
  for await (const [item, result] of oneAhead([1, 2, 3], work)) seen.push([item, result, [...begun]]);
  expect(seen).toEqual([
    [1, 10, [1, 2]],
    [2, 20, [1, 2, 3]],
    [3, 30, [1, 2, 3]],
  ]);
});

test('a failure of work done ahead is thrown in its turn and nowhere else', async () => {
  const given: number[] = [];
  const failing = async () => {
    for await (const [item] of oneAhead([1, 2, 3], async (one) =>
      one === 2 ? Promise.reject(new Error('two')) : one,
    )) {
      given.push(item);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await expect(failing()).rejects.toThrow('two');
  expect(given).toEqual([1]);
});

test('nothing to do gives nothing', async () => {
  expect(await Array.fromAsync(oneAhead([], async () => 1))).toEqual([]);
});
