import { type Instant, instant } from '#kernel';

/** Entries of one file that are kept; the largest of these collections has a third of a million. */
export const MOST_ENTRIES = 2_000_000;

/** Things that could not be read, by what was wrong with them. */
export type ProblemCounts = Readonly<Record<string, number>>;

/** Counts what is left out: nothing is lost in silence. */
export class Problems {
  readonly #counts = new Map<string, number>();

  count(code: string, times = 1): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + times);
  }

  end(): ProblemCounts {
    return Object.fromEntries(this.#counts);
  }
}

/** The CVE in canonical spelling; undefined when the text is none. */
export function cveOf(text: unknown): string | undefined {
  return typeof text === 'string' && /^CVE-\d{4}-\d{4,19}$/i.test(text) ? text.toUpperCase() : undefined;
}

/** The first moment of a day written `2025-08-25`. */
export function dayOf(text: unknown): Instant | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  // Date.parse takes the 31st of February for a day in March.
  return Number.isNaN(ms) || !instant(ms).startsWith(text) ? undefined : instant(ms);
}

/** Lines one after the other, without a copy of all of them. */
export function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
    from = end < 0 ? text.length : end + 1;
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

export function textOf(value: unknown, name: string): string {
  const text = memberOf(value, name);
  return typeof text === 'string' ? text : '';
}
