import type { Holder } from '#pipeline';
import type { Environment } from './environment.ts';

/** This process as a holder of leases. */
export function holderOf({ clock, pid, host, isProcessAlive }: Environment): Holder {
  return { clock, pid, host, isProcessAlive };
}
