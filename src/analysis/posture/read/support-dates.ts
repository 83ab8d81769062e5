import type { Instant } from '#kernel';

/** The day on which support ends, `2026-04-30`, by version. */
export type SupportTable = Readonly<Record<string, string>>;

export type Support =
  | { readonly state: 'supported' | 'ended'; readonly until: string }
  /** Neither listed nor later than what is listed. */
  | { readonly state: 'unlisted' };

/**
 * Whether a version is supported at a moment. One that is later than every listed one of its line came out after them
 * and is supported at least as long: until then nothing has to be looked up, after that nothing is known.
 */
export function supportOf(version: string, table: SupportTable, asOf: Instant): Support {
  const day = asOf.slice(0, 10);
  const until = Object.hasOwn(table, version) ? table[version] : undefined;
  if (until !== undefined) return { state: day < until ? 'supported' : 'ended', until };
  const { name, numbers } = lineOf(version);
  const newest = newestOf(table).get(name);
  const isLater = newest !== undefined && isBefore(newest.numbers, numbers) && day < newest.until;
  return isLater ? { state: 'supported', until: newest.until } : { state: 'unlisted' };
}

interface Newest {
  readonly numbers: readonly number[];
  readonly until: string;
}

/** Worked out once for each table: it is asked for thousands of functions. */
const known = new WeakMap<SupportTable, ReadonlyMap<string, Newest>>();

/** The newest listed version of each line. */
function newestOf(table: SupportTable): ReadonlyMap<string, Newest> {
  const made = known.get(table);
  if (made !== undefined) return made;
  const newest = new Map<string, Newest>();
  for (const [version, until] of Object.entries(table)) {
    const { name, numbers } = lineOf(version);
    const before = newest.get(name);
    if (before === undefined || isBefore(before.numbers, numbers)) newest.set(name, { numbers, until });
  }
  known.set(table, newest);
  return newest;
}

/** `python3.14` is number 3.14 of `python`; `nodejs24.x` number 24 of `nodejs.x`. */
function lineOf(version: string): { readonly name: string; readonly numbers: readonly number[] } {
  const [numbers = ''] = /\d+(\.\d+)*/.exec(version) ?? [];
  return { name: version.replace(numbers, ''), numbers: numbers.split('.').map(Number) };
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
