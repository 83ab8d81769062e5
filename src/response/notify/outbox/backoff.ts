/** Attempts after which a message is given up: about nine hours of trying. It stays in the log and may be retried by hand. */
export const MAX_ATTEMPTS = 14;

const FIRST_MS = 15_000;
const LONGEST_MS = 3_600_000;

/**
 * Milliseconds to wait after the n-th attempt: doubled each time up to an hour, or what the other side asks for when
 * that is longer. `spread` (0 … 1) takes up to a fifth off, so that not all messages come back at once.
 */
export function backoffMs(attempts: number, spread: number, askedMs = 0): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, attempts - 1)));
  return Math.max(askedMs, Math.round(doubled * (1 - spread / 5)));
}

/** A number from 0 to 1 that belongs to an id: chance without a die. */
export function spreadOf(id: string): number {
  return Number.parseInt(id.slice(0, 6), 16) / 0xff_ff_ff || 0;
}
