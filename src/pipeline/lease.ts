import type { Clock } from '#platform/runtime';
import { acquireLease, type Store } from '#platform/store';

/** The process that asks for a lease. */
export interface Holder {
  readonly clock: Clock;
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this host still runs. */
  readonly isProcessAlive: (pid: number) => boolean;
}

/** Milliseconds between renewals; a lease not renewed for thirty seconds is taken over by others. */
const RENEW_MS = 10_000;

/**
 * Holds a lease of the store while `work` runs. Fault `busy` names the process that holds it.
 * Losing it to another process (a long sleep of the machine) ends the renewals, not the work.
 */
export async function withLease<T>(store: Store, name: string, holder: Holder, work: () => Promise<T>): Promise<T> {
  const lease = await acquireLease(store, name, holder);
  const ended = new AbortController();
  const renewals = keepRenewing(lease.renew, holder.clock, ended.signal);
  try {
    return await work();
  } finally {
    ended.abort();
    await renewals;
    await lease.release();
  }
}

async function keepRenewing(renew: () => Promise<void>, clock: Clock, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    try {
      await clock.sleep(RENEW_MS, ended);
      await renew();
    } catch {
      return;
    }
  }
}
