import { SEVERITIES, type Severity } from '#kernel';
import type { Effort } from './fixes/definition.ts';

/**
 * How much risk one finding stands for: each step of severity weighs four times the one below, so that no number of low
 * findings of a usual account outweighs one that is critical.
 */
export const RISK_WEIGHTS: Readonly<Record<Severity, number>> = {
  informational: 0.25,
  low: 1,
  medium: 4,
  high: 16,
  critical: 64,
};

/** Hours one action of an effort takes, for ranking alone. */
export const EFFORT_HOURS: Readonly<Record<Effort, number>> = { minutes: 0.5, hours: 4, days: 16 };

/** Risk an action removes for each hour of work. */
export function actionValue(closes: Readonly<Partial<Record<Severity, number>>>, effort: Effort): number {
  const risk = SEVERITIES.reduce((sum, severity) => sum + (closes[severity] ?? 0) * RISK_WEIGHTS[severity], 0);
  return risk / EFFORT_HOURS[effort];
}
