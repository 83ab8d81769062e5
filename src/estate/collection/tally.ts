import { COMPLETENESS_STATES, type CompletenessState, type Part } from '../model/index.ts';
import type { CollectProgress } from './contract.ts';

/** Counts parts and tells the progress. */
export function tally(onProgress: ((progress: CollectProgress) => void) | undefined) {
  const parts = Object.fromEntries(COMPLETENESS_STATES.map((state) => [state, 0])) as Record<CompletenessState, number>;
  const gaps: Record<string, number> = {};
  let done = 0;
  let total = 0;
  return {
    parts,
    gaps,
    expect(runs: number): void {
      total += runs;
    },
    count(closed: readonly Part[], runs: number, detail: string): void {
      for (const { completeness } of closed) {
        parts[completeness.state] += 1;
        const code = completeness.reason?.code;
        if (code !== undefined) gaps[code] = (gaps[code] ?? 0) + 1;
      }
      done += runs;
      onProgress?.({ phase: 'collect', done, total, detail });
    },
  };
}
