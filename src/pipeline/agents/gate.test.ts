import { expect, it } from 'vitest';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { createGate } from './gate.ts';
import { MOST_WAITING, READ_AT_ONCE } from './limits.ts';

/** A clock whose measured time moves when the test says so. */
function stopwatch() {
  const clock = { ...fixedClock(instant(0)), ms: 0 };
  return Object.assign(clock, { elapsedMs: () => clock.ms });
}

it('lets few through at a time, has others wait in their order, and turns away what is too much', async () => {
  const gate = createGate(stopwatch());
  const ends: (() => void)[] = [];
  const order: number[] = [];
  const enter = (number: number) =>
    gate.run(async () => {
      order.push(number);
      await new Promise<void>((resolve) => ends.push(resolve));
      return number;
    });
  const all = Array.from({ length: READ_AT_ONCE + MOST_WAITING }, (_, number) => enter(number));
  expect(order).toHaveLength(READ_AT_ONCE);
  expect(await enter(-1)).toBe('busy');
  expect(gate.nextInSeconds()).toBeGreaterThan(60);
  while (order.length < all.length || ends.length > 0) {
    ends.shift()?.();
    await new Promise(setImmediate);
  }
  expect(await Promise.all(all)).toEqual(order);
  expect(gate.nextInSeconds()).toBe(1);
});

it('goes on after a failure, and asks for fewer reports when the last one took long', async () => {
  const clock = stopwatch();
  const gate = createGate(clock);
  const slow = gate.run(async () => {
    clock.ms += 60_000;
    throw new Error('the store is away');
  });
  await expect(slow).rejects.toThrow('the store is away');
  expect(gate.nextInSeconds()).toBe(600);
  expect(await gate.run(async () => 'in')).toBe('in');
  expect(gate.nextInSeconds()).toBe(1);
});
