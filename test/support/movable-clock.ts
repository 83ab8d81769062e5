import type { Instant } from '#kernel';
import type { Clock } from '#platform/runtime';
import { SEED_NOW } from './seed.ts';

/** A clock that moves when the test says so. */
export interface MovableClock extends Clock {
  set(at: Instant): void;
}

export function movableClock(at: Instant = SEED_NOW): MovableClock {
  let now = at;
  return {
    now: () => now,
    elapsedMs: () => 0,
    sleep: async () => {},
    set(to) {
      now = to;
    },
  };
}
