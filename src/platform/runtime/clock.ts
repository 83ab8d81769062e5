import { setTimeout as wait } from 'node:timers/promises';
import { type Instant, instant } from '#kernel';

/** The only source of time. Tests and the sample pass a fixed one. */
export interface Clock {
  now(): Instant;
  /** Milliseconds that only grow: for measuring, never for dates. */
  elapsedMs(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => instant(Date.now()),
  elapsedMs: () => performance.now(),
  sleep: async (ms, signal) => {
    await wait(ms, undefined, signal ? { signal } : {});
  },
};

/** A clock that stands still at `at`; sleeping returns at once. */
export function fixedClock(at: Instant): Clock {
  return { now: () => at, elapsedMs: () => 0, sleep: async () => {} };
}
