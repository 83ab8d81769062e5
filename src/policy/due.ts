import { addDays, type Instant, type Severity } from '#kernel';
import type { Policy } from './policy.ts';

/**
 * When a finding is due. The clock starts at its opening and nowhere else: a finding that becomes worse later is due
 * as early as if it had been so bad from the start.
 */
export function dueDate(severity: Severity, openedAt: Instant, policy: Policy): Instant {
  return addDays(openedAt, policy.dueDays[severity]);
}
