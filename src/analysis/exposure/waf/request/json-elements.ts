/** One key or value of a JSON text. */
export interface JsonElement {
  readonly kind: 'key' | 'string' | 'scalar';
  /** Segments to it; a key's own name is the last of its path. */
  readonly path: readonly string[];
  /** As it stands between the quotes. */
  readonly raw: string;
}

export interface JsonElements {
  readonly elements: readonly JsonElement[];
  /** Whether the text was read to its end. */
  readonly isWhole: boolean;
}

interface Frame {
  readonly kind: 'object' | 'array';
  readonly path: readonly string[];
  readonly keys: Set<string>;
  /** The key that waits for its value. */
  key: string | undefined;
  index: number;
}

const MAX_DEPTH = 512;

const SPACE = new Set([' ', '\t', '\n', '\r']);
const CLOSES: Readonly<Record<string, Frame['kind']>> = { '}': 'object', ']': 'array' };

/**
 * Reads JSON as AWS documents it: missing commas, missing and repeated colons do no harm; it stops at invalid
 * characters, repeated keys, the end of a cut text, and at once when the root is neither object nor array.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html (read 2026-11-26)
 */
export function readJson(text: string): JsonElements {
  const elements: JsonElement[] = [];
  const stack: Frame[] = [];
  let at = 0;
  let isDone = false;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (SPACE.has(char)) at += 1;
    else if (isDone) return { elements, isWhole: false };
    else {
      const frame = stack.at(-1);
      const next = readAt(text, at, char, frame, stack, elements);
      if (next === undefined) return { elements, isWhole: false };
      at = next;
      isDone = stack.length === 0;
    }
  }
  return { elements, isWhole: isDone };
}

/** The place behind what stands here; undefined where reading stops. */
function readAt(
  text: string,
  at: number,
  char: string,
  frame: Frame | undefined,
  stack: Frame[],
  elements: JsonElement[],
): number | undefined {
  if (char === '{' || char === '[') return open(char, frame, stack) ? at + 1 : undefined;
  if (frame === undefined) return undefined;
  if (char === '}' || char === ']') return close(char, frame, stack) ? at + 1 : undefined;
  if (char === ',' || char === ':') return at + 1;
  const end = char === '"' ? endOfString(text, at) : endOfScalar(text, at);
  if (end === undefined) return undefined;
  const raw = char === '"' ? text.slice(at + 1, end - 1) : text.slice(at, end);
  if (frame.kind === 'object' && frame.key === undefined) {
    if (char !== '"' || frame.keys.has(raw)) return undefined;
    frame.keys.add(raw);
    frame.key = raw;
    elements.push({ kind: 'key', path: [...frame.path, raw], raw });
    return end;
  }
  elements.push({ kind: char === '"' ? 'string' : 'scalar', path: pathOfValue(frame), raw });
  return end;
}

function open(char: string, frame: Frame | undefined, stack: Frame[]): boolean {
  if (frame?.kind === 'object' && frame.key === undefined) return false;
  if (stack.length >= MAX_DEPTH) return false;
  const path = frame === undefined ? [] : pathOfValue(frame);
  stack.push({ kind: char === '{' ? 'object' : 'array', path, keys: new Set(), key: undefined, index: 0 });
  return true;
}

function close(char: string, frame: Frame, stack: Frame[]): boolean {
  if (CLOSES[char] !== frame.kind || frame.key !== undefined) return false;
  stack.pop();
  return true;
}

function pathOfValue(frame: Frame): readonly string[] {
  const segment = frame.kind === 'array' ? String(frame.index) : (frame.key ?? '');
  frame.index += 1;
  frame.key = undefined;
  return [...frame.path, segment];
}

/** Behind the closing quote; undefined when there is none or a control character comes first. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at + 1;
    else if (code < 0x20) return undefined;
  }
  return undefined;
}

/** Behind a number, `true`, `false` or `null`; undefined when it is none of them. */
function endOfScalar(text: string, start: number): number | undefined {
  let at = start;
  while (at < text.length && /[-+.0-9A-Za-z]/.test(text[at] ?? '')) at += 1;
  const word = text.slice(start, Math.min(at, start + MAX_SCALAR));
  return /^(true|false|null|-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][-+]?[0-9]{1,9})?)$/.test(word) &&
    at - start <= MAX_SCALAR
    ? at
    : undefined;
}

/** A number longer than this is no number anybody sends. */
const MAX_SCALAR = 1_000;
