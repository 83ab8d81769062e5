import { isSea } from 'node:sea';

/**
 * What keeps the agent small: little room for young objects and for all of them, compact code that is never compiled
 * again for speed (the compilers alone take 8 MB), one helper thread, and memory given back when it asks.
 */
export const SMALL_FLAGS = [
  '--max-semi-space-size=1',
  '--max-old-space-size=64',
  '--optimize-for-size',
  '--v8-pool-size=1',
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  '--expose-gc',
] as const;

/** For the C library: one pool for all threads, and free memory returned early. https://man7.org/linux/man-pages/man3/mallopt.3.html (read 2026-11-26) */
const SMALL_ENVIRONMENT = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', UV_THREADPOOL_SIZE: '1' };

/** Says that this is the second start. */
const MARK = 'YAGURA_AGENT_SMALL';

/**
 * Starts this program again so that it needs little memory, in the place of this process: the id stays, and nothing of
 * the first start is left. Where the system cannot do that, the program goes on as it is.
 */
export function becomeSmall(): void {
  if (process.env[MARK] !== undefined || process.platform !== 'linux' || process.execve === undefined) return;
  // An executable of its own has the flags built in, and takes them for words meant for it.
  const flags = isSea() ? [] : [...SMALL_FLAGS, ...process.execArgv];
  const words = process.argv.slice(isSea() ? 2 : 1);
  process.execve(process.execPath, [process.execPath, ...flags, ...words], {
    ...process.env,
    ...SMALL_ENVIRONMENT,
    [MARK]: '1',
  });
}

/** Gives memory that is free back to the system: of no use within a look, of much use until the next. */
export function giveBack(): void {
  globalThis.gc?.();
}
