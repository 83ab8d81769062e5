import pLimit from 'p-limit';

/** Calls in flight inside one collector: AWS's control planes throttle an account well below what we could send. */
const IN_FLIGHT = 4;

/** Asks about each thing with few calls in flight; answers keep the order of the things. */
export function concurrently<T, R>(things: readonly T[], ask: (thing: T) => Promise<R>): Promise<R[]> {
  return pLimit(IN_FLIGHT).map(things, ask);
}

/** Reads an async iterable to its end, for answers that are known to be short. */
export async function gather<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
