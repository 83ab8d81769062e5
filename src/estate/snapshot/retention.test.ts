import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, instant } from '#kernel';
import { retained } from './retention.ts';

const now = instant('2026-11-23T12:00:00Z');

function seen(...daysAgo: number[]) {
  return daysAgo.map((days) => ({ id: `d${days}`, lastSeenAt: addDays(now, -days) }));
}

it('keeps everything of the last days, then the last of a day, then the last of a month', () => {
  const snapshots = seen(0, 0.1, 0.2, 1, 8, 8.1, 9, 40, 41, 80);
  const kept = retained(snapshots, { keepDays: 7, keepDaily: 30, keepMonthly: 365 }, now);
  expect([...kept].toSorted()).toEqual(['d0', 'd0.1', 'd0.2', 'd1', 'd40', 'd8', 'd80', 'd9']);
});

it('drops everything that is older than all three windows', () => {
  expect([...retained(seen(100), { keepDays: 7, keepDaily: 30 }, now)]).toEqual([]);
});

it('keeps more when it may keep more', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(400)), fc.nat(40), fc.nat(90), fc.nat(90), (days, keepDays, keepDaily, more) => {
      const less = retained(seen(...days), { keepDays, keepDaily }, now);
      const larger = retained(seen(...days), { keepDays: keepDays + more, keepDaily: keepDaily + more }, now);
      expect([...less].filter((id) => !larger.has(id))).toEqual([]);
    }),
  );
});
