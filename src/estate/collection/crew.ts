/** Work that stands or falls together: the first failure stops the rest, and nothing is left running behind. */
export interface Crew {
  /** Aborts with the parent, and when any work failed. */
  readonly signal: AbortSignal;
  readonly add: (work: Promise<unknown>) => void;
  /** Waits for all work added so far; throws the first failure, once all of it has ended. */
  readonly settled: () => Promise<void>;
}

export function crew(parent: AbortSignal): Crew {
  const stop = new AbortController();
  const works = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  return {
    signal: AbortSignal.any([parent, stop.signal]),
    add(work) {
      const watched = work
        .then(() => undefined)
        .catch((error: unknown) => {
          failure ??= { error };
          stop.abort(error);
        })
        .finally(() => works.delete(watched));
      works.add(watched);
    },
    async settled() {
      while (works.size > 0) await Promise.all(works);
      if (failure !== undefined) throw failure.error;
    },
  };
}
