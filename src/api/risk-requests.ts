import { z } from 'zod';
import { MAX_RISK_DAYS } from '#api/contract';
import { plainText } from './requests.ts';

/** A day of the calendar; which ones there are is the question's own rule. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day as 2026-11-26');

export const DayParams = z.strictObject({ day: Day });

export const RiskDayQuery = z.strictObject({
  /** An account's id; all accounts when absent. */
  account: plainText(64).min(1).optional(),
});

export const RiskQuery = RiskDayQuery.extend({
  from: Day.optional(),
  to: Day.optional(),
  /** Days before `to`, when there is no `from`. */
  days: z.coerce.number().int().min(1).max(MAX_RISK_DAYS).default(90),
});

export const RiskCsvQuery = RiskQuery.extend({
  /** A byte order mark comes first; `0` leaves it out. */
  bom: z.enum(['0', '1']).default('1'),
});
