import { RISK_CAUSES, type RiskCause } from './causes.ts';
import { afterMoves, effectOf, isStill, NO_RISK, type RiskLevel, type RiskMove } from './level.ts';

/** History rows of one day that are alike. */
export interface RiskStep extends RiskMove {
  /** UTC, `2026-11-26`. */
  readonly day: string;
  readonly cause: RiskCause;
}

/** What one cause did on one day. */
export interface RiskShare {
  readonly cause: RiskCause;
  /** History rows: a finding that was lost and seen again within a day is two. */
  readonly changes: number;
  readonly effect: RiskLevel;
}

export interface RiskDay {
  readonly day: string;
  /** At the end of the day. */
  readonly level: RiskLevel;
  /** In the order of `RISK_CAUSES`; their effects add up to the difference from the day before. */
  readonly causes: readonly RiskShare[];
}

/**
 * Every day on which something changed, oldest first. The steps must be all there are up to the last day that is asked
 * for: a level is the sum of what happened and of nothing else, so any past day is computed like today.
 */
export function riskDays(steps: Iterable<RiskStep>): readonly RiskDay[] {
  const byDay = Map.groupBy(steps, ({ day }) => day);
  let level = NO_RISK;
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ofDay]) => {
      level = afterMoves(level, ofDay);
      return { day, level, causes: sharesOf(ofDay) };
    });
}

/** Changes that move nothing, of an owner or a due date, are no causes. */
function sharesOf(steps: readonly RiskStep[]): readonly RiskShare[] {
  const byCause = Map.groupBy(steps, ({ cause }) => cause);
  return RISK_CAUSES.flatMap((cause) => {
    const moves = (byCause.get(cause) ?? []).filter((move) => !isStill(move));
    const changes = moves.reduce((sum, { findings }) => sum + findings, 0);
    return changes === 0 ? [] : [{ cause, changes, effect: effectOf(moves) }];
  });
}
