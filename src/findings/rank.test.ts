import { expect, test } from 'vitest';
import { instant, type Severity } from '#kernel';
import { rankActions } from './rank.ts';

const action = (id: string, severity: Severity, due: string, findings: number) => ({
  id,
  severity,
  dueAt: instant(`${due}T00:00:00Z`),
  findings,
});

test('the worst first, then the overdue, then the sooner due, then what closes more, then the id', () => {
  const ranked = rankActions([
    action('e', 'high', '2026-12-02', 9),
    action('b', 'critical', '2026-12-01', 1),
    action('d', 'high', '2026-12-01', 1),
    action('a', 'critical', '2026-01-01', 1),
    action('c2', 'high', '2026-12-01', 5),
    action('c1', 'high', '2026-12-01', 5),
    action('f', 'low', '2020-01-01', 99),
  ]);
  expect(ranked.map(({ id }) => id)).toEqual(['a', 'b', 'c1', 'c2', 'd', 'e', 'f']);
});
