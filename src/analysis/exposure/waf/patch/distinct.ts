import { LETTERS } from '../exploits/dsl/fixed.ts';

/** Shorter texts stand in too many requests by chance. */
const SHORTEST = 4;

/** WAFv2 takes 200 bytes; what is longer than this says nothing more. */
const LONGEST = 60;

/** Words looked at in one part: what comes behind them is no better. */
const MOST_WORDS = 300;

const MOST_PARTS = 60;

/**
 * Pieces of a text that may tell an attack from ordinary use, the most telling first: runs of neighbouring words and
 * signs. What the next attacker writes otherwise comes last: chance, names of hosts, the way white space is set.
 */
export function distinctParts(text: string): readonly string[] {
  const words = (text.match(/[a-z0-9]+|[^a-z0-9\s]+|\s+/g) ?? []).slice(0, MOST_WORDS);
  const found = new Map<string, number>();
  for (let first = 0; first < words.length; first += 1) {
    let piece = '';
    for (let next = first; next < Math.min(words.length, first + 8); next += 1) {
      piece += words[next];
      if (piece.length > LONGEST) break;
      const trimmed = piece.trim();
      if (trimmed.length >= SHORTEST && !isChosen(trimmed)) found.set(trimmed, telling(trimmed));
    }
  }
  return [...found]
    .toSorted(([a, worth], [b, other]) => other - worth || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST_PARTS)
    .map(([piece]) => piece);
}

/** Whether a piece stands for an attack by itself, on whatever path: it has signs that ordinary values lack. */
export function isTelling(piece: string): boolean {
  return piece.length >= 6 && /[^a-z0-9\s=&_.:,/+-]|\.\.[/\\]/.test(piece);
}

/** Text that the renderer of exploits chose in place of chance, of a response or of the attacker's own host. */
const CHOSEN = new RegExp(`${LETTERS.slice(0, 6)}|\\{\\{|\\}\\}|callback\\b|example\\.|oast\\.`);

const CHANCE = /[a-z0-9]{16,}|\d{5,}/;

export function isChosen(text: string): boolean {
  return CHOSEN.test(text);
}

function telling(piece: string): number {
  const signs = new Set(piece.replaceAll(/[a-z0-9\s]/g, '')).size;
  const blanks = piece.match(/\s+/g)?.length ?? 0;
  return signs * 3 + Math.min(piece.length, 24) / 4 - blanks * 4 - (CHANCE.test(piece) ? 12 : 0);
}
