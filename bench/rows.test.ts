import { describe, expect, test } from 'vitest';
import { formatRow, isOver } from './rows.ts';

describe('bench/rows', () => {
  test.each([
    [{ value: 149 }, false],
    [{ value: 149, limit: 150 }, false],
    [{ value: 150, limit: 150 }, false],
    [{ value: 151, limit: 150 }, true],
    [{ value: 151, limit: 150, better: 'higher' as const }, false],
    [{ value: 149, limit: 150, better: 'higher' as const }, true],
    [{ value: Number.NaN, limit: 150 }, false],
  ])('%j is over: %j', (row, over) => {
    expect(isOver({ label: 'a', unit: 'ms', ...row })).toBe(over);
  });

  test.each([
    [{ label: 'start', value: 120.4, unit: 'ms', limit: 150 }, 'ok   start  120 ms  (at most 150 ms, 80 %)'],
    [{ label: 'start', value: 1234.5, unit: 'ms', limit: 150 }, 'OVER start  1,235 ms  (at most 150 ms, 823 %)'],
    [{ label: 'ratio', value: 1.23456, unit: 'x' }, '     ratio  1.23 x'],
    [
      { label: 'rows', value: 5, unit: '/s', limit: 10, better: 'higher' as const },
      'OVER rows   5 /s  (at least 10 /s, 50 %)',
    ],
  ])('%j', (row, text) => {
    expect(formatRow(row, 6)).toBe(text);
  });
});
