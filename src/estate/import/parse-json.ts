import { type ImportNote, note } from './texts.ts';

export interface Parsed {
  readonly value: unknown;
  /** Backslashes that began no JSON escape and were read as themselves. */
  readonly mendedEscapes: number;
}

/** Deepest nesting that is read. AWS answers stay below 30; recursive code over the value must not overflow. */
export const MAX_JSON_DEPTH = 100;

/** Most values in one file: empty objects cost two bytes of a file and fifty of memory. */
export const MAX_JSON_VALUES = 20_000_000;

/**
 * Parses JSON that may be hostile. Text with wrong escapes (left by tools that search and replace inside an answer,
 * to take out a secret) is mended and the mending is counted; everything else that is no JSON is refused by name.
 */
export function parseJson(text: string): Parsed | { readonly refused: ImportNote } {
  const refused = tooComplex(text);
  if (refused) return { refused };
  try {
    return { value: JSON.parse(text), mendedEscapes: 0 };
  } catch (first) {
    const { mended, count } = mendEscapes(text);
    try {
      if (count > 0) return { value: JSON.parse(mended), mendedEscapes: count };
    } catch {
      // The escapes were not the only damage: the first message is the one to show.
    }
    return { refused: note(endsTooEarly(first, text) ? 'cut-off' : 'bad-json') };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** The closing ones are two further. */
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;

/** Counts brackets and commas outside of strings, before anything is built. */
function tooComplex(text: string): ImportNote | undefined {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === COMMA) values += 1;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      values += 1;
      if (depth > MAX_JSON_DEPTH) return note('too-nested', { limit: MAX_JSON_DEPTH });
    } else if (code === OPEN_BRACE + 2 || code === OPEN_BRACKET + 2) depth -= 1;
  }
  return values > MAX_JSON_VALUES ? note('too-many-values', { limit: MAX_JSON_VALUES }) : undefined;
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

/** Whether V8's complaint is about the end. The message itself is not shown: it cites the text, and that may be secret. */
function endsTooEarly(thrown: unknown, text: string): boolean {
  const message = thrown instanceof Error ? thrown.message : '';
  const position = Number(/at position (\d+)/.exec(message)?.[1]);
  return /^Unexpected end|^Unterminated/.test(message) || position >= text.length;
}
