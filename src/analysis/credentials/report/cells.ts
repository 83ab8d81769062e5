import { type Instant, parseInstant } from '#kernel';
import type { Fact, LastUse } from '../inventory.ts';
import { cellOf, type Line } from './rows.ts';

/** `true` and `FALSE` alike; anything else (`N/A`, `not_supported`, nothing) is no answer. */
export function readBoolean(line: Line, index: number): Fact<boolean> {
  const text = cellOf(line, index);
  if (text === 'false') return false;
  if (text === 'true') return true;
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : 'unknown';
}

/**
 * A moment as the report writes it: `2026-09-11T08:00:00Z` (live) or `…+00:00` (older captures).
 * These two forms are rewritten without date arithmetic; everything else goes through `parseInstant`.
 */
export function readInstant(line: Line, index: number): Instant | undefined {
  const { text } = line;
  const from = line.starts[index] ?? 0;
  const length = (line.ends[index] ?? 0) - from;
  const isUtc =
    (length === 20 && text.charCodeAt(from + 19) === 0x5a) || (length === 25 && text.startsWith('+00:00', from + 19));
  if (isUtc && isDateTime(text, from)) return `${text.slice(from, from + 19)}.000Z` as Instant;
  return parseInstant(cellOf(line, index));
}

/** Neither a value nor a mistake: the report says that there is none. */
export function isAbsent(line: Line, index: number): boolean {
  const from = line.starts[index] ?? 0;
  const length = (line.ends[index] ?? 0) - from;
  if (length === 0) return true;
  if (length === 3) return line.text.startsWith('N/A', from);
  return length > 12 && line.text.startsWith('no', from) && isWordForNothing(cellOf(line, index));
}

function isWordForNothing(text: string): boolean {
  return text === 'no_information' || text === 'not_supported';
}

/**
 * What `password_last_used` says of a password.
 * - `no_information`: never used, or not since IAM began to track it on 2014-10-20: `never`.
 * - `N/A`: the user has no password: there is no last use to speak of, and there may have been one of a former
 *   password, so `unknown`.
 * - Uses between 2018-05-03 and 2018-05-23 were never recorded.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html (read 2026-11-23)
 */
export function readPasswordUse(line: Line, index: number): LastUse {
  if (isAbsent(line, index)) return cellOf(line, index) === 'no_information' ? 'never' : 'unknown';
  return readInstant(line, index) ?? 'unknown';
}

/**
 * What `access_key_N_last_used_date` says of a key that exists: `N/A` stands for a key that was never used, or not
 * since IAM began to track it on 2015-04-22: `never`. `no_information` is not documented here and proves nothing.
 * A use may show up some minutes late, and of several within 15 minutes only the first is kept.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html (read 2026-11-23)
 */
export function readKeyUse(line: Line, index: number): LastUse {
  if (isAbsent(line, index)) return cellOf(line, index) === 'N/A' ? 'never' : 'unknown';
  return readInstant(line, index) ?? 'unknown';
}

/** A moment as JSON carries it; already in our form in what a collection stored. */
export function readJsonInstant(value: unknown): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const isOurs = value.length === 24 && value.charCodeAt(19) === 0x2e && value.charCodeAt(23) === 0x5a;
  if (isOurs && isDateTime(value, 0)) return value as Instant;
  return parseInstant(value);
}

/** Days of each month; a 29th of February is left to the calendar of `parseInstant`. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a date and time stands at a place. */
function isDateTime(text: string, at: number): boolean {
  const month = two(text, at + 5);
  const day = two(text, at + 8);
  return (
    two(text, at) >= 0 &&
    two(text, at + 2) >= 0 &&
    day >= 1 &&
    day <= (MONTH_DAYS[month - 1] ?? 0) &&
    isBelow(two(text, at + 11), 24) &&
    isBelow(two(text, at + 14), 60) &&
    isBelow(two(text, at + 17), 60) &&
    text.charCodeAt(at + 4) === 0x2d &&
    text.charCodeAt(at + 7) === 0x2d &&
    text.charCodeAt(at + 10) === 0x54 &&
    text.charCodeAt(at + 13) === 0x3a &&
    text.charCodeAt(at + 16) === 0x3a
  );
}

function isBelow(value: number, limit: number): boolean {
  return value >= 0 && value < limit;
}

/** Two decimal digits as a number; -1 when there are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
