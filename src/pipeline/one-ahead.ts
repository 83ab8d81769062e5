/**
 * Each item with what `work` makes of it, in order; the work on the next item is begun before the present one is given
 * out, so that judging one group and writing the one before go on side by side. What `work` throws is thrown in its turn.
 */
export async function* oneAhead<I, O>(items: Iterable<I>, work: (item: I) => Promise<O>): AsyncIterable<[I, O]> {
  let ahead: { readonly item: I; readonly result: Promise<O> } | undefined;
  for (const item of items) {
    const result = work(item);
    // It may fail while nobody waits for it yet; whoever does is told.
    result.catch(() => undefined);
    if (ahead) yield [ahead.item, await ahead.result];
    ahead = { item, result };
  }
  if (ahead) yield [ahead.item, await ahead.result];
}
