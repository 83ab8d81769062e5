/** In upper case as ASCII has it: characters beyond it never become a letter of it (`ß` would become `SS`). */
export function upper(word: string): string {
  const raised = word.toUpperCase();
  return raised.length === word.length ? raised : word.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** One for each character of the set, by its code; read it with `flags[code] === 1`. */
export function characterSet(characters: string): Uint8Array {
  const flags = new Uint8Array(256);
  for (let at = 0; at < characters.length; at += 1) flags[characters.charCodeAt(at)] = 1;
  return flags;
}

/** Where the run of characters of the set that begins at `from` ends, at the latest at `end`. */
export function spanOf(text: string, from: number, set: Uint8Array, end = text.length): number {
  let at = from;
  while (at < end && set[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** Where the run of characters beside the set that begins at `from` ends, at the latest at `end`. */
export function spanUntil(text: string, from: number, set: Uint8Array, end = text.length): number {
  let at = from;
  while (at < end && set[text.charCodeAt(at)] !== 1) at += 1;
  return at;
}
