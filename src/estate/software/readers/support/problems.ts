import { PACKAGE_READER_LIMITS, type ReadSoftware } from '../contract.ts';

export type ReadProblem = NonNullable<ReadSoftware['problems']>[number];

/** Collects what was wrong with a file: the first ones by word, the rest by count. */
export interface ProblemList {
  add(code: string, detail: string, within?: readonly string[]): void;
  list(): readonly ReadProblem[];
}

export function problemList(): ProblemList {
  const told: ReadProblem[] = [];
  let more = 0;
  return {
    add(code, detail, within) {
      if (told.length < PACKAGE_READER_LIMITS.problemsPerFile - 1) {
        told.push({ code, detail: readable(detail), ...(within && { within: within.map(readable) }) });
      } else more += 1;
    },
    list: () => (more === 0 ? told : [...told, { code: 'too-many', detail: `${more} more problems in this file` }]),
  };
}

/** Text out of a file as it may be shown: without control characters, not endless. */
function readable(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return shown.length > 400 ? `${shown.slice(0, 400)}…` : shown || 'no details';
}
