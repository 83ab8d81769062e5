import { addDays, type Instant, type Severity } from '#kernel';
import { type AccountFacts, placeHolds } from './conditions.ts';
import type { Policy } from './policy.ts';

/**
 * When a finding is due: by the first of `deadlines` that fits, else by its severity's days. The clock starts at its
 * opening and nowhere else: a finding that becomes worse later is due as early as if it had been so bad from the start.
 * A `term` of the rule's own takes the place of the severity's days; an entry of `deadlines` can only make it shorter.
 */
export function dueDate(
  severity: Severity,
  openedAt: Instant,
  tags: Readonly<Record<string, string>>,
  account: AccountFacts,
  policy: Pick<Policy, 'dueDays' | 'deadlines'>,
  term?: Instant,
): Instant {
  const entry = policy.deadlines.find(
    (candidate) =>
      (candidate.severity === undefined || candidate.severity === severity) && placeHolds(candidate, tags, account),
  );
  if (term === undefined) return addDays(openedAt, entry?.days ?? policy.dueDays[severity]);
  const asked = entry && addDays(openedAt, entry.days);
  return asked !== undefined && asked < term ? asked : term;
}
