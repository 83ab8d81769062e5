import type { VersionRange } from '#analysis/vulnerability';

/**
 * Ranges written as `>= 1.0, < 1.5` or `[1.0,1.5)`. Where a range has no end that is fixed but something is patched, the
 * patch ends it, as the same advisory in the OSV format says.
 */
export function rangesOfText(texts: readonly string[], patched: readonly string[]): readonly VersionRange[] {
  return texts.map((text, place) => {
    const range = /^[[(]/.test(text) ? ofInterval(text) : ofComparisons(text);
    const fixed = patched[place] ?? patched[0];
    if (range.lastAffected === undefined || fixed === undefined || !/^v?\d/.test(fixed)) return range;
    return { ...(range.introduced === undefined ? {} : { introduced: range.introduced }), fixed };
  });
}

/** What is affected when only is said what is not: everything before, between and after the patched ranges. */
export function rangesOutside(patched: readonly string[]): readonly VersionRange[] {
  const good = patched.map(ofComparisons).toSorted((a, b) => (a.introduced ?? '').localeCompare(b.introduced ?? ''));
  const bad: VersionRange[] = [];
  let from: string | undefined;
  for (const { introduced, fixed } of good) {
    if (introduced !== undefined) bad.push({ ...(from === undefined ? {} : { introduced: from }), fixed: introduced });
    from = fixed;
  }
  return from === undefined ? bad : [...bad, { introduced: from }];
}

function ofComparisons(text: string): VersionRange {
  const parts = text.split(',').map((part) => /^\s*(>=|<=|<|=)?\s*(\S+)\s*$/.exec(part) ?? []);
  const at = (sign: string) => parts.find(([, found]) => found === sign)?.[2];
  return rangeOf(at('>='), at('<'), at('<='));
}

function ofInterval(text: string): VersionRange {
  const [, from, to, close] = /^[[(]([^,]*),([^\])]*)([\])])$/.exec(text) ?? [];
  return close === ')' ? rangeOf(from, to, undefined) : rangeOf(from, undefined, to);
}

function rangeOf(introduced: string | undefined, fixed: string | undefined, lastAffected: string | undefined) {
  return {
    ...(introduced ? { introduced } : {}),
    ...(fixed ? { fixed } : {}),
    ...(lastAffected ? { lastAffected } : {}),
  };
}
