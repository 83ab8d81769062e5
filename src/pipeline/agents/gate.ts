import type { Clock } from '#platform/runtime';
import { MOST_WAITING, NEXT_SECONDS, READ_AT_ONCE } from './limits.ts';

/** Lets few reports through at the same time, so that many agents at once cost time and no memory. */
export interface Gate {
  /** Runs `work` when its turn comes; `busy` at once when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T | 'busy'>;
  /** Seconds after which the next report is wanted from one agent. */
  nextInSeconds(): number;
}

export function createGate(clock: Clock): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  let lastMs = 0;
  return {
    async run(work) {
      if (running >= READ_AT_ONCE) {
        if (waiting.length >= MOST_WAITING) return 'busy';
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running += 1;
      const began = clock.elapsedMs();
      try {
        return await work();
      } finally {
        lastMs = clock.elapsedMs() - began;
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
    nextInSeconds() {
      if (waiting.length === 0 && lastMs < SLOW_MS) return NEXT_SECONDS.least;
      const seconds = Math.ceil((lastMs * (1 + waiting.length)) / 100);
      return Math.max(NEXT_SECONDS.busy, Math.min(NEXT_SECONDS.most, seconds));
    },
  };
}

/** Milliseconds from which a report that is kept tells of a store that is slow or busy. */
const SLOW_MS = 1_000;
