import { type Clock, randomFraction } from '#platform/runtime';
import { RETRY_MS } from './limits.ts';

/** Sleeps; the end of the agent ends it early, without a fault. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  try {
    if (!signal.aborted) await clock.sleep(ms, signal);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}

/** How long to wait after so many failures in a row: twice as long each time, and no two agents the same. */
export function retryMs(failures: number): number {
  const whole = Math.min(RETRY_MS.first * 2 ** Math.min(failures - 1, 20), RETRY_MS.most);
  return whole * (0.5 + randomFraction() / 2);
}
