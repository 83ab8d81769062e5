/** What a character takes of a limit: its UTF-16 units where nothing else is said. */
export type Cost = (character: string) => number;

const plainCost: Cost = (character) => character.length;

/**
 * Cuts a text into pieces of at most `max`, at a line end or a space where there is one in the second half of a piece.
 * The pieces put together are the text: nothing is left out and no character is cut in two.
 */
export function splitText(text: string, max: number, cost: Cost = plainCost): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of text) {
    const price = cost(character);
    if (used + price > max && piece !== '') {
      const end = goodEnd(piece);
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
      used = costOf(piece, cost);
    }
    piece += character;
    used += price;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** What a whole text takes. */
export function costOf(text: string, cost: Cost): number {
  let used = 0;
  for (const character of text) used += cost(character);
  return used;
}

function goodEnd(piece: string): number {
  for (const separator of ['\n', ' ']) {
    const at = piece.lastIndexOf(separator);
    if (at + 1 > piece.length / 2 && at + 1 < piece.length) return at + 1;
  }
  return piece.length;
}

/** UTF-8 bytes of a character: what AWS counts. */
export const utf8Cost: Cost = (character) => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
};
