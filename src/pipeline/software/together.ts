import pLimit from 'p-limit';

/** Works at so many things at a time. The first failure stops the rest through `stop`, and is thrown once all has ended. */
export async function together<T>(
  atATime: number,
  things: readonly T[],
  stop: AbortController,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  let failure: { readonly thrown: unknown } | undefined;
  await pLimit(atATime).map(things, async (thing) => {
    if (failure !== undefined) return;
    try {
      await work(thing);
    } catch (thrown) {
      failure ??= { thrown };
      stop.abort(thrown);
    }
  });
  if (failure !== undefined) throw failure.thrown;
}
