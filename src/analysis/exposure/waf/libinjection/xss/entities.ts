/** Codes beyond make no character: libinjection's own limit. */
const LARGEST = 0x1000ff;

/**
 * Whether a value of an attribute begins with a word (in upper case), as a browser reads it: with `&#…;` decoded, white
 * space before it, NUL and line feeds within it ignored, upper and lower case alike.
 */
export function beginsWith(value: string, from: number, word: string): boolean {
  let matched = 0;
  let at = from;
  while (at < value.length && matched < word.length) {
    const [code, next] = characterAt(value, at);
    at = next;
    const isIgnored = code === 0 || code === 10 || (matched === 0 && code <= 32);
    if (isIgnored) continue;
    const raised = code >= 97 && code <= 122 ? code - 32 : code;
    if ((raised & 0xff) !== word.charCodeAt(matched)) return false;
    matched += 1;
  }
  return matched === word.length;
}

/** The character at a place, a numeric entity decoded, and where the next begins. */
function characterAt(value: string, at: number): readonly [code: number, next: number] {
  const first = value.charCodeAt(at);
  if (first !== 38 || value[at + 1] !== '#') return [first, at + 1];
  const isHex = value[at + 2] === 'x' || value[at + 2] === 'X';
  const radix = isHex ? 16 : 10;
  const begin = at + (isHex ? 3 : 2);
  let code = 0;
  let end = begin;
  for (;;) {
    const digit = digitOf(value.charCodeAt(end));
    if (digit >= radix) break;
    code = code * radix + digit;
    if (code > LARGEST) return [first, at + 1];
    end += 1;
  }
  if (end === begin) return [first, at + 1];
  return [code, value[end] === ';' ? end + 1 : end];
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : Number.POSITIVE_INFINITY;
}
