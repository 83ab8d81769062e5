import type { MissedSight } from '#estate/model';
import type { Absence, Look } from '#platform/host';

/** Counts what could not be seen, by what and why. */
export interface MissedTally {
  add(what: string, why: string, howMany?: number): void;
  /** The value of a look; what was denied, broke or was cut is counted. That a process is gone is no loss. */
  take<T>(what: string, seen: Look<T>): T | undefined;
  list(): MissedSight[];
}

const WHYS: Readonly<Record<Absence, string | undefined>> = { gone: undefined, denied: 'denied', other: 'failed' };

export function missedTally(): MissedTally {
  const counts = new Map<string, MissedSight>();
  const add = (what: string, why: string, howMany = 1) => {
    const key = `${what} ${why}`;
    counts.set(key, { what, why, howMany: (counts.get(key)?.howMany ?? 0) + howMany });
  };
  return {
    add,
    take(what, seen) {
      const why = seen.absent === undefined ? (seen.isCut ? 'cut' : undefined) : WHYS[seen.absent];
      if (why !== undefined) add(what, why);
      return seen.value;
    },
    list: () => [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sight]) => sight),
  };
}
