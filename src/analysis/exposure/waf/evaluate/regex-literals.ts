/** Patterns that are written in a way this does not read have no literals: then every text is asked. */
const BREAKS = /[wWdDsSbBzA]/;

/**
 * Texts in small letters of which one stands, whatever its case, in everything that the pattern matches: a cheap look
 * for them spares the expensive one. Undefined when there are none.
 */
export function literalsOf(pattern: string): readonly string[] | undefined {
  const literals: string[] = [];
  for (const branch of branchesOf(pattern) ?? []) {
    const literal = longestIn(branch);
    if (literal === undefined || literal === '') return undefined;
    literals.push(literal.toLowerCase());
  }
  return literals.length === 0 ? undefined : literals;
}

/** The longest text that a branch cannot do without; undefined when the branch is not understood. */
function longestIn(branch: string): string | undefined {
  let [longest, run] = ['', ''];
  const end = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (let at = 0; at < branch.length; ) {
    const piece = pieceAt(branch, at);
    if (piece === undefined) return undefined;
    const { needed, isOptional, isQuantified, isCharacter, next } = piece;
    if (!isCharacter || isOptional) end();
    if (!isOptional && isCharacter) run += needed;
    else if (!isOptional && needed.length > longest.length) longest = needed;
    if (isQuantified) end();
    at = next;
  }
  end();
  return longest;
}

interface Piece {
  /** What it cannot do without. */
  readonly needed: string;
  readonly isCharacter: boolean;
  readonly isOptional: boolean;
  readonly isQuantified: boolean;
  readonly next: number;
}

function pieceAt(text: string, at: number): Piece | undefined {
  const char = text[at] ?? '';
  const escaped = text[at + 1] ?? '';
  if (char === '\\') {
    if (/[^A-Za-z0-9]/.test(escaped)) return quantified(text, at + 2, escaped, true);
    return BREAKS.test(escaped) ? quantified(text, at + 2, '', false) : undefined;
  }
  if (char === '[') {
    const end = endOfClass(text, at);
    return end === undefined ? undefined : quantified(text, end, '', false);
  }
  if (char === '(') {
    const end = endOfGroup(text, at);
    return end === undefined ? undefined : quantified(text, end, neededIn(text.slice(at + 1, end - 1)), false);
  }
  return '.^$'.includes(char) ? quantified(text, at + 1, '', false) : quantified(text, at + 1, char, true);
}

function quantified(text: string, at: number, needed: string, isCharacter: boolean): Piece | undefined {
  const [mark = ''] = /^(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})[?+]?/.exec(text.slice(at, at + 16)) ?? [];
  const isOptional = /^(?:[?*]|\{0)/.test(mark);
  return { needed, isCharacter, isOptional, isQuantified: mark !== '', next: at + mark.length };
}

/** Of a group with several branches none is sure to be needed; flags alone (`(?i)`) need nothing. */
function neededIn(inner: string): string {
  if (/^\?[a-zA-Z-]*$/.test(inner)) return '';
  const content = inner.replace(/^\?(?:[a-zA-Z-]*:|P?<\w+>)/, '');
  const branches = content.startsWith('?') ? undefined : branchesOf(content);
  const [only, ...others] = branches ?? [];
  return only === undefined || others.length > 0 ? '' : (longestIn(only) ?? '');
}

/** The alternatives at the top of a pattern; undefined when its brackets do not close. */
function branchesOf(pattern: string): readonly string[] | undefined {
  const branches: string[] = [];
  let start = 0;
  for (let at = 0; at < pattern.length; ) {
    const char = pattern[at];
    const end = char === '[' ? endOfClass(pattern, at) : char === '(' ? endOfGroup(pattern, at) : at + 1;
    if (end === undefined) return undefined;
    if (char === '|') {
      branches.push(pattern.slice(start, at));
      start = at + 1;
    }
    at = char === '\\' ? at + 2 : end;
  }
  return [...branches, pattern.slice(start)];
}

function endOfGroup(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; ) {
    const char = text[at];
    if (char === ')') return at + 1;
    const end = char === '[' ? endOfClass(text, at) : char === '(' ? endOfGroup(text, at) : at + 1;
    if (end === undefined) return undefined;
    at = char === '\\' ? at + 2 : end;
  }
  return undefined;
}

/** A bracket that comes first in a class is one of it; `[:alpha:]` has its own. */
function endOfClass(text: string, start: number): number | undefined {
  let at = start + 1;
  if (text[at] === '^') at += 1;
  if (text[at] === ']') at += 1;
  for (; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith('[:', at)) {
      const end = text.indexOf(':]', at);
      if (end > 0) at = end + 1;
    } else if (text[at] === ']') return at + 1;
  }
  return undefined;
}
