/** A moment as ISO 8601 UTC text with milliseconds (`2026-11-23T09:00:00.000Z`): sorts as text, survives JSON. */
export type Instant = string & { readonly __instant: never };

export const MS_PER_DAY = 86_400_000;

/** Text, epoch milliseconds or Date to Instant; throws RangeError when it is no moment. */
export function instant(value: string | number | Date): Instant {
  return new Date(value).toISOString() as Instant;
}

/**
 * Reads a moment written as ISO 8601 with `Z` or an offset. Returns undefined for anything else,
 * including a moment without a zone: guessing a zone would move deadlines.
 */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : instant(ms);
}

export function epochMs(at: Instant): number {
  return Date.parse(at);
}

/** Whole days from `from` to `to`, rounded down; negative when `to` is earlier. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((epochMs(to) - epochMs(from)) / MS_PER_DAY);
}

export const MS_PER_HOUR = 3_600_000;

export function addHours(at: Instant, hours: number): Instant {
  return instant(epochMs(at) + hours * MS_PER_HOUR);
}

export function addDays(at: Instant, days: number): Instant {
  return instant(epochMs(at) + days * MS_PER_DAY);
}
