import type { EpssScore } from '#analysis/vulnerability/decision';
import { cveOf, dayOf, linesOf, MOST_ENTRIES, type ProblemCounts, Problems } from './reading.ts';

/** FIRST's scores of one day. */
export interface EpssReading {
  /** `v2025.03.14`; '' when the file does not say. */
  readonly model: string;
  /** `2026-11-25`; '' when the file does not say. */
  readonly day: string;
  readonly scores: ReadonlyMap<string, EpssScore>;
  readonly problems: ProblemCounts;
}

/**
 * Reads the daily file of scores: a comment with model and day, a line of names, then `cve,epss,percentile`.
 * https://www.first.org/epss/data_stats (read 2026-11-26)
 */
export function readEpss(text: string): EpssReading {
  const problems = new Problems();
  const scores = new Map<string, EpssScore>();
  let [model, day] = ['', ''];
  for (const line of linesOf(text)) {
    if (line.startsWith('#')) {
      model = /model_version:([\w.-]{1,40})/.exec(line)?.[1] ?? model;
      const date = /score_date:(\d{4}-\d{2}-\d{2})/.exec(line)?.[1];
      day = dayOf(date)?.slice(0, 10) ?? day;
    } else if (line !== '' && !line.startsWith('cve,')) {
      if (scores.size >= MOST_ENTRIES) problems.count('too-many');
      else readLine(line, day, scores, problems);
    }
  }
  if (day === '') problems.count('no-day');
  return { model, day, scores, problems: problems.end() };
}

function readLine(line: string, day: string, scores: Map<string, EpssScore>, problems: Problems): void {
  const [name, written = '', rank = ''] = line.split(',', 4);
  const cve = cveOf(name);
  const [score, percentile] = [share(written), share(rank)];
  if (!cve || score === undefined || percentile === undefined) return problems.count(cve ? 'no-score' : 'no-cve');
  const before = scores.get(cve);
  if (before) problems.count('doubled');
  if (!before || before.score < score) scores.set(cve, { score, percentile, day });
}

/** A number from 0 to 1, as the file writes it: `0.00043`, `1`, `4.3e-05`. */
function share(text: string): number | undefined {
  if (!/^\d(\.\d{1,20})?(e-\d{1,2})?$/i.test(text)) return undefined;
  const value = Number(text);
  return value <= 1 ? value : undefined;
}
