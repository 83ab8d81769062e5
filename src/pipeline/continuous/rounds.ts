/** Milliseconds in which every account is judged once because time has passed. */
const ROUND_MS = 60 * 60_000;

/** Parts of a round: so many times an hour some accounts are judged, each time others. */
const STEPS = 12;

/** Which accounts are to be judged again although nobody told of a change: words grow old, terms end, ages are reached. */
export interface Rounds {
  due(accountIds: readonly string[], now: number): readonly string[];
  /** They were judged. */
  done(accountIds: readonly string[], now: number): void;
}

export function createRounds(): Rounds {
  let after = '';
  let next: number | undefined;
  return {
    due(accountIds, now) {
      // What was analysed when the watch began is as good as judged.
      next ??= now + ROUND_MS / STEPS;
      if (now < next || accountIds.length === 0) return [];
      const portion = Math.ceil(accountIds.length / STEPS);
      const later = accountIds.filter((id) => id > after);
      return (later.length === 0 ? accountIds : later).slice(0, portion);
    },
    done(accountIds, now) {
      const last = accountIds.at(-1);
      if (last === undefined) return;
      after = last;
      next = now + ROUND_MS / STEPS;
    },
  };
}
