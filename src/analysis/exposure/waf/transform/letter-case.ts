/** Only A-Z: bytes beyond ASCII are parts of other characters. */
export function lowercase(text: string): string {
  const lowered = text.toLowerCase();
  return lowered === text || isAscii(text) ? lowered : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Only a-z. */
export function uppercase(text: string): string {
  const raised = text.toUpperCase();
  return raised === text || isAscii(text) ? raised : text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Where there is nothing else, the engine's own change of case is the same and faster. */
function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
