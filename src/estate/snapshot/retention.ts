import { addDays, type Instant } from '#kernel';

export interface RetentionPolicy {
  /** Every snapshot seen in the last days is kept. */
  readonly keepDays: number;
  /** Days, counted back from now, of which the last snapshot of each day is kept. */
  readonly keepDaily: number;
  /** Days, counted back from now, of which the last snapshot of each month is kept; 0 when not given. */
  readonly keepMonthly?: number;
}

interface Dated {
  readonly id: string;
  readonly lastSeenAt: Instant;
}

/** Ids that stay. Days and months are those of UTC; a snapshot is as old as its last sight. */
export function retained(snapshots: readonly Dated[], policy: RetentionPolicy, now: Instant): Set<string> {
  const newestFirst = snapshots.toSorted((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1));
  const since = (days: number) => newestFirst.filter((snapshot) => snapshot.lastSeenAt >= addDays(now, -days));
  const lastOfEach = (chosen: readonly Dated[], letters: number) =>
    [...Map.groupBy(chosen, (snapshot) => snapshot.lastSeenAt.slice(0, letters)).values()].flatMap(
      ([last]) => last ?? [],
    );
  const kept = [
    ...since(policy.keepDays),
    ...lastOfEach(since(policy.keepDaily), 'YYYY-MM-DD'.length),
    ...lastOfEach(since(policy.keepMonthly ?? 0), 'YYYY-MM'.length),
  ];
  return new Set(kept.map((snapshot) => snapshot.id));
}
