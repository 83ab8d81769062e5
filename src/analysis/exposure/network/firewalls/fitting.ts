import { common, merged, type Ranges, without } from '#analysis/addresses';

/** Numbers (addresses of a family, ports) that surely fit what a rule says, and those that may: not every word is known. */
export interface Fitting {
  readonly sure: Ranges;
  /** With the sure ones. */
  readonly maybe: Ranges;
}

/** What a single word stands for: a block, a port, a variable; undefined where that is not known. */
export type Words = (word: string) => Fitting | undefined;

/** Lists in lists, more than any rule set has. */
const MAX_DEPTH = 8;

/** Longest text of one side of a rule; AWS takes far less. */
const MAX_TEXT = 100_000;

export function exactly(ranges: Ranges): Fitting {
  return { sure: ranges, maybe: ranges };
}

/** Anything may fit. */
export function anything(space: Ranges): Fitting {
  return { sure: [], maybe: space };
}

export function isCertain({ sure, maybe }: Fitting): boolean {
  return sure === maybe || (sure.length === maybe.length && without(maybe, sure).length === 0);
}

/**
 * One side of a rule as Suricata writes it: `any`, a word, `!word`, `[one,other,!third]`. A list of exceptions alone
 * means everything else. https://docs.suricata.io/en/suricata-7.0.3/rules/intro.html#source-and-destination (read 2026-11-26)
 */
export function fittingOf(text: string, space: Ranges, words: Words, depth = 0): Fitting {
  const written = text.trim();
  if (written.length > MAX_TEXT || depth > MAX_DEPTH) return anything(space);
  if (written.startsWith('!')) return except(exactly(space), fittingOf(written.slice(1), space, words, depth + 1));
  if (written.startsWith('[') && written.endsWith(']')) {
    const parts = listed(written.slice(1, -1));
    const named = parts.filter((part) => !part.startsWith('!'));
    const excepted = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
    const read = (part: string) => fittingOf(part, space, words, depth + 1);
    const base = named.length === 0 ? exactly(space) : together(named.map(read));
    return excepted.length === 0 ? base : except(base, together(excepted.map(read)));
  }
  if (written.toLowerCase() === 'any') return exactly(space);
  return words(written) ?? anything(space);
}

function together(all: readonly Fitting[]): Fitting {
  const sure = merged(all.flatMap((one) => one.sure));
  return all.every(isCertain) ? exactly(sure) : { sure, maybe: merged(all.flatMap((one) => one.maybe)) };
}

/** What surely is no exception fits surely, what may be none may fit. */
function except(base: Fitting, excepted: Fitting): Fitting {
  const sure = without(base.sure, excepted.maybe);
  return isCertain(base) && isCertain(excepted) ? exactly(sure) : { sure, maybe: without(base.maybe, excepted.sure) };
}

/** Splits at commas that stand in no inner list. */
function listed(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at];
    if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    else if (sign === undefined || (sign === ',' && depth === 0)) {
      const part = text.slice(start, at).trim();
      if (part !== '') parts.push(part);
      start = at + 1;
    }
  }
  return parts;
}

/** `80`, `1024:`, `:1023`, `80:90`. */
export function portsFitting(word: string, space: Ranges): Fitting | undefined {
  const found = /^(\d{0,5})(:?)(\d{0,5})$/.exec(word);
  if (found === null || word === '' || word === ':') return undefined;
  const [, low = '', colon = '', high = ''] = found;
  const first = low === '' ? 0n : BigInt(low);
  const last = colon === '' ? first : high === '' ? 65_535n : BigInt(high);
  return first > last ? undefined : exactly(common([{ first, last }], space));
}
