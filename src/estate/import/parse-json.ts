import { type ImportNote, note } from './texts.ts';

export interface Parsed {
  readonly value: unknown;
  /** Backslashes that began no JSON escape and were read as themselves. */
  readonly mendedEscapes: number;
}

/** Deepest nesting that is read. AWS answers stay below 30; recursive code over the value must not overflow. */
export const MAX_JSON_DEPTH = 100;

/**
 * Parses JSON that may be hostile. Text with wrong escapes (left by tools that search and replace inside an answer,
 * to take out a secret) is mended and the mending is counted; everything else that is no JSON is refused by name.
 */
export function parseJson(text: string): Parsed | { readonly refused: ImportNote } {
  if (nestsDeeperThan(text, MAX_JSON_DEPTH)) return { refused: note('too-nested', { limit: MAX_JSON_DEPTH }) };
  try {
    return { value: JSON.parse(text), mendedEscapes: 0 };
  } catch (first) {
    const { mended, count } = mendEscapes(text);
    try {
      if (count > 0) return { value: JSON.parse(mended), mendedEscapes: count };
    } catch {
      // The escapes were not the only damage: the first message is the one to show.
    }
    return { refused: note('bad-json', { detail: shortMessage(first) }) };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

/** Doubles each backslash that begins none of JSON's escapes: https://www.rfc-editor.org/rfc/rfc8259#section-7 (read 2026-11-23). */
function mendEscapes(text: string): { mended: string; count: number } {
  let count = 0;
  const mended = text.replaceAll(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}|)/g, (escape) => {
    if (escape.length > 1) return escape;
    count += 1;
    return '\\\\';
  });
  return { mended, count };
}

/** V8 cites the text around the fault: what stands in it may be secret, so only the place is kept. */
function shortMessage(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : '';
  return /at position \d+( \(line \d+ column \d+\))?/.exec(message)?.[0] ?? 'it ends too early';
}
