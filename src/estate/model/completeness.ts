/**
 * How much of one kind was seen in one account and region.
 * - `complete`: every page was read.
 * - `partial`: some answers are missing; what is there is true.
 * - `denied`: AWS refused; nothing is known.
 * - `failed`: throttled to the end, unreachable, timed out or unreadable; nothing is known.
 * - `not-asked`: outside the scope of this collection.
 */
export const COMPLETENESS_STATES = ['complete', 'partial', 'denied', 'failed', 'not-asked'] as const;

export type CompletenessState = (typeof COMPLETENESS_STATES)[number];

export interface Completeness {
  readonly state: CompletenessState;
  /** Why it is not complete: AWS's error name or ours (`AccessDenied`, `Throttling`, `Timeout`), with one sentence. */
  readonly reason?: { readonly code: string; readonly detail: string };
  /** How many answers are missing, when that is countable. */
  readonly missing?: number;
}

export const COMPLETE: Completeness = { state: 'complete' };

/** Part of a kind that nobody looked at. */
export const NOT_ASKED: Completeness = {
  state: 'not-asked',
  reason: { code: 'NotAsked', detail: 'outside the scope of this collection' },
};
