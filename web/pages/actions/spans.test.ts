import { expect, it } from 'vitest';
import { spans } from './spans.ts';

const DAYS = Array.from({ length: 10 }, (_, index) => ({
  day: `2026-11-${String(index + 1).padStart(2, '0')}`,
  opened: 1,
  closed: index,
  open: 100 - index,
}));

it('joins days to weeks back from the last, so that the last week is whole', () => {
  expect(spans(DAYS, 7)).toEqual([
    { day: '2026-11-03', opened: 3, closed: 3, open: 98 },
    { day: '2026-11-10', opened: 7, closed: 42, open: 91 },
  ]);
});

it('leaves days as they are, and nothing as nothing', () => {
  expect(spans(DAYS, 1)).toEqual(DAYS);
  expect(spans([], 7)).toEqual([]);
});
