import { NO_RISK, RISK_CAUSES, type RiskDay, type RiskLevel } from '#findings';
import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Risk } from '#api/contract';
import { checkRange, dayAfter, knownDay } from './range.ts';
import { readRiskDays } from './steps.ts';
import { causeTexts, levelView, shareView } from './view.ts';

/** Days shown when nobody says how many. */
const DAYS = 90;

export interface RiskQuestion {
  readonly asOf: Instant;
  /** Days, both shown. Without `from`: so many before `to`; without `to`: today. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days?: number | undefined;
  readonly account?: string | undefined;
}

/**
 * The risk at the end of each day, with what moved it. A level is the sum of all history rows up to its day and rests on
 * nothing that changes later: what is said of a day today is what was said of it on that day. Fault `usage`.
 */
export async function getRisk(store: Store, { asOf, account, days = DAYS, ...asked }: RiskQuestion): Promise<Risk> {
  const to = asked.to === undefined ? asOf.slice(0, 10) : knownDay(asked.to);
  const from = asked.from === undefined ? dayAfter(to, 1 - days) : knownDay(asked.from);
  checkRange(from, to);
  const changed = await readRiskDays(store, { until: dayAfter(to), account });
  const since = changed[0]?.day;
  const shown = since === undefined ? [] : everyDay(changed, since > from ? since : from, to);
  const occurring = new Set(shown.flatMap(({ causes }) => causes.map(({ cause }) => cause)));
  return {
    from,
    to,
    ...(account === undefined ? {} : { account }),
    ...(since === undefined ? {} : { since }),
    before: levelView(levelBefore(changed, from)),
    days: shown.map(({ day, level, causes }) => ({ day, level: levelView(level), causes: causes.map(shareView) })),
    causes: RISK_CAUSES.filter((cause) => occurring.has(cause)).map((cause) => ({ cause, ...causeTexts(cause) })),
  };
}

/** The level at the end of the last changed day before `day`. */
export function levelBefore(changed: readonly RiskDay[], day: string): RiskLevel {
  return changed.findLast((one) => one.day < day)?.level ?? NO_RISK;
}

/** Days on which nothing changed stand at the level of the day before. */
function everyDay(changed: readonly RiskDay[], from: string, to: string): readonly RiskDay[] {
  const byDay = new Map(changed.map((one) => [one.day, one]));
  let level = levelBefore(changed, from);
  const shown: RiskDay[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) {
    const one = byDay.get(day) ?? { day, level, causes: [] };
    level = one.level;
    shown.push(one);
  }
  return shown;
}
