import type { SourceProblem } from '../contract.ts';

/** Problems of one code: how many, and the first of them. */
export interface ProblemTally {
  readonly count: number;
  readonly example: string;
}

export type ProblemTallies = Readonly<Record<string, ProblemTally>>;

/** Counts what was left out: nothing is lost in silence, and a million of the same are one line. */
export function createTally(before: ProblemTallies = {}) {
  const tallies = new Map<string, { count: number; example: string }>(
    Object.entries(before).map(([code, tally]) => [code, { ...tally }]),
  );
  return {
    add({ code, detail, count = 1 }: SourceProblem): void {
      const known = tallies.get(code);
      if (known) known.count += count;
      else tallies.set(code, { count, example: detail.replaceAll(/\p{Cc}/gu, ' ').slice(0, 300) });
    },
    end: (): ProblemTallies => Object.fromEntries([...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
