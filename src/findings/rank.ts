import { severityRank } from '#kernel';
import type { Action } from './finding.ts';

type Ranked = Pick<Action, 'id' | 'severity' | 'dueAt' | 'findings'>;

/**
 * The order of Today: severity, then due date (which puts the overdue first), then the number of findings, then id.
 * It needs no clock, so a store can sort by it: `severity desc, due_at, findings desc, id`.
 */
export function rankActions<A extends Ranked>(actions: Iterable<A>): A[] {
  return [...actions].toSorted(
    (a, b) =>
      severityRank(b.severity) - severityRank(a.severity) ||
      compareText(a.dueAt, b.dueAt) ||
      b.findings - a.findings ||
      compareText(a.id, b.id),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
