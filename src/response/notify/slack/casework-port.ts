import type { Instant } from '#kernel';

/** What a button changes: the cases of an action's active findings, by a named person. Faults `not-found`, `usage`. */
export interface CaseworkPort {
  /** Answers of how many findings the case was changed. */
  acknowledge(actionId: string, by: string): Promise<number>;
  assign(actionId: string, to: string, by: string): Promise<number>;
  snooze(actionId: string, until: Instant, by: string): Promise<number>;
}
