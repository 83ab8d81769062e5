import { RISK_CAUSES } from '#findings';
import { SEVERITIES } from '#kernel';
import { type Risk, RISK_PACE_UNITS } from '#api/contract';
import { csvPieces } from '../csv/pieces.ts';

/** A line for each day: the level, then what each cause added to the number of findings that ask for work. */
export function riskCsv({ days }: Risk, bom = false): AsyncGenerator<string> {
  const severities = SEVERITIES.toReversed();
  return csvPieces({
    headings: ['day', 'total', ...severities, 'notLookedAt', 'suppressed', 'mendsPerDay', ...RISK_CAUSES],
    rows: eachOf(days),
    cellsOf: ({ day, level, causes }) => [
      day,
      level.total,
      ...severities.map((severity) => level.active[severity]),
      severities.reduce((sum, severity) => sum + level.notLookedAt[severity], 0),
      severities.reduce((sum, severity) => sum + level.suppressed[severity], 0),
      (level.pace / RISK_PACE_UNITS).toFixed(2),
      ...RISK_CAUSES.map((cause) => causes.find((share) => share.cause === cause)?.effect.total ?? 0),
    ],
    bom,
  });
}

async function* eachOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
