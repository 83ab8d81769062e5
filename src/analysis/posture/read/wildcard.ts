/**
 * Whether `text` fits an IAM pattern: `*` is any run of characters, `?` is one. Case counts.
 * Steps back to the last star only, so that no pattern takes more than length × length steps.
 */
export function fitsWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < text.length; ) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at;
      at += 1;
      resume = index;
    } else if (at < pattern.length && (sign === '?' || sign === text[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/** Whether a value names exactly one thing: no wildcard, and no policy variable (`${aws:username}`) that anybody may fill. */
export function isFixed(value: string): boolean {
  return value !== '' && !/[*?]|\$\{/.test(value);
}
