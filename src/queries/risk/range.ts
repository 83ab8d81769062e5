import { addDays, Fault, instant, MS_PER_DAY } from '#kernel';
import { MAX_RISK_DAYS } from '#api/contract';

/** Fault `usage` when it is no day of the calendar. */
export function knownDay(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // What is too much for its month is taken for the next by some engines.
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw new Fault('usage', `\`${text.slice(0, 20)}\` is no day`, { mend: 'write a day as 2026-11-26' });
}

export function dayAfter(day: string, days = 1): string {
  return addDays(instant(`${day}T00:00:00Z`), days).slice(0, 10);
}

/** Fault `usage` when the days are the wrong way round or too many. */
export function checkRange(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1;
  if (days >= 1 && days <= MAX_RISK_DAYS) return;
  throw new Fault('usage', `from ${from} to ${to} are ${days} days`, {
    mend: `ask for 1 to ${MAX_RISK_DAYS} days, the first one first`,
  });
}
