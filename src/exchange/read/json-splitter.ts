import { LIMITS } from './limits.ts';

/** A record as it stands in the text, or why it cannot be had. `offset` is where it begins, in bytes. */
export type Piece =
  | { readonly offset: number; readonly place: string; readonly bytes: Buffer }
  | { readonly offset: number; readonly place: string; readonly problem: PieceProblem };

/** `not-a-record`: something stands where records stand that is no object, or no JSON at all. */
export type PieceProblem = 'too-large' | 'too-deep' | 'cut-off' | 'not-a-record';

export interface SplitOptions {
  /** Paths of arrays whose elements are records: '' is the root itself, `Findings`, `runs/*\/results`. */
  readonly arrays: ReadonlySet<string>;
  /** Paths of objects that are records themselves. */
  readonly objects?: ReadonlySet<string>;
  readonly recordBytes?: number;
}

export interface JsonSplitter {
  push(chunk: Buffer): Piece[];
  /** What remains when the text is over: a record that was cut off. */
  end(): Piece[];
  /** Whether an array or object of records was met. */
  readonly found: () => boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** Levels whose keys are remembered; no records stand deeper. */
const TRACKED = 5;
/** Longest key that is compared. */
const MAX_KEY = 64;

/**
 * Cuts JSON text into records without parsing it, byte by byte, whatever the chunks: memory holds one record, and each
 * is given exactly as it stands in the text. The root may be an array, an object with an array of records in it, one
 * record, or several of these one after the other (one per line, or pretty-printed). In a file of one value per line
 * a line that is cut off does not take the next ones with it.
 */
export function createJsonSplitter({ arrays, objects, recordBytes = LIMITS.recordBytes }: SplitOptions): JsonSplitter {
  let out: Piece[] = [];
  let base = 0;
  let depth = 0;
  // Containers from the root: whether each is an array, its present key or index, and the path down to it.
  const isArray: boolean[] = [];
  const keys: string[] = [];
  const counts: number[] = [];
  const holdsRecords: boolean[] = [];
  let inString = false;
  let escaped = false;
  let expectsKey = false;
  let key: number[] | undefined;
  let sawRecords = false;
  let isInStranger = false;

  // The record being read: a value inside `holdsRecords`, or the root object as long as it may be a record itself.
  let recordAt = -1;
  let recordPlace = '';
  let recordDepth = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let refused: PieceProblem | undefined;
  let isRootCandidate = false;

  let linesSinceRoot = 0;
  let isOnePerLine = false;
  let rootsSeen = 0;

  const pathHere = (): string => {
    const names: string[] = [];
    for (let level = 0; level < depth; level += 1)
      names.push(isArray[level] ? String(counts[level]) : (keys[level] ?? ''));
    return names.join('/');
  };
  const matches = (paths: ReadonlySet<string> | undefined, path: string): boolean =>
    paths !== undefined && (paths.has(path) || paths.has(path.replaceAll(/(^|\/)\d+(?=\/|$)/g, '$1*')));

  const begin = (at: number, place: string, rootCandidate: boolean) => {
    recordAt = at;
    recordPlace = place;
    recordDepth = depth;
    isRootCandidate = rootCandidate;
    held = [];
    heldBytes = 0;
    refused = undefined;
  };
  const keep = (chunk: Buffer, from: number, to: number) => {
    if (recordAt < 0 || refused || to <= from) return;
    heldBytes += to - from;
    if (heldBytes > recordBytes) {
      refused = 'too-large';
      held = [];
    } else held.push(chunk.subarray(from, to));
  };
  const drop = () => {
    recordAt = -1;
    held = [];
    isRootCandidate = false;
  };
  const finish = (problem?: PieceProblem) => {
    const why = problem ?? refused;
    const about = { offset: recordAt, place: recordPlace };
    out.push(
      why
        ? { ...about, problem: why }
        : { ...about, bytes: held.length === 1 ? Buffer.from(held[0] ?? []) : Buffer.concat(held) },
    );
    drop();
  };

  const open = (array: boolean, at: number) => {
    const isTracked = depth < TRACKED && (recordAt < 0 || isRootCandidate);
    const path = isTracked ? pathHere() : '';
    const isHolder = isTracked && array && matches(arrays, path);
    const isElement = isTracked && depth > 0 && holdsRecords[depth - 1] === true;
    const isRecord = !isHolder && (isElement || (isTracked && !array && depth > 0 && matches(objects, path)));
    if (isHolder || (isRecord && isRootCandidate)) {
      sawRecords = true;
      drop();
    }
    if (isRecord) {
      sawRecords = true;
      begin(at, placeOf(path), false);
    } else if (depth === 0 && !array) begin(at, '', true);
    if (recordAt >= 0 && depth - recordDepth > LIMITS.depth) refused ??= 'too-deep';
    if (depth < TRACKED + 1) {
      isArray[depth] = array;
      keys[depth] = '';
      counts[depth] = 0;
      holdsRecords[depth] = isHolder;
    }
    depth += 1;
    expectsKey = !array;
  };

  const close = (chunk: Buffer, from: number, index: number) => {
    if (depth === 0) return;
    depth -= 1;
    expectsKey = false;
    if (recordAt >= 0 && depth === recordDepth) {
      keep(chunk, from, index + 1);
      finish();
    }
    if (depth === 0) {
      rootsSeen += 1;
      isOnePerLine = linesSinceRoot === 0 && (rootsSeen === 1 || isOnePerLine);
    }
  };

  /** A new line at the root; in a file of one value per line it ends whatever was cut off. */
  const newline = (chunk: Buffer, from: number, index: number): boolean => {
    linesSinceRoot += depth > 0 ? 1 : 0;
    if (depth === 0) isInStranger = false;
    if (depth === 0) linesSinceRoot = 0;
    if (!isOnePerLine || depth === 0) return false;
    keep(chunk, from, index);
    if (recordAt < 0) begin(base + index, '', true);
    finish('cut-off');
    depth = 0;
    inString = false;
    escaped = false;
    linesSinceRoot = 0;
    return true;
  };

  /** Something other than a value of JSON's kinds where records or roots stand; told once. */
  const stranger = (at: number) => {
    const isPlace = depth === 0 ? at > 2 : depth <= TRACKED && holdsRecords[depth - 1] === true;
    if (isInStranger || !isPlace) return;
    isInStranger = true;
    out.push({ offset: at, place: placeOf(pathHere()), problem: 'not-a-record' });
  };

  const push = (chunk: Buffer): Piece[] => {
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (byte === NEWLINE) {
        if (newline(chunk, from, index)) from = index + 1;
        continue;
      }
      if (inString) {
        if (!escaped && !key) {
          const end = plainUntil(chunk, index);
          if (end > index) {
            index = end - 1;
            continue;
          }
        }
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (key && depth > 0) keys[depth - 1] = Buffer.from(key).toString('utf8');
          key = undefined;
        }
        if (key && byte !== undefined && key.length < MAX_KEY) key.push(byte);
        continue;
      }
      switch (byte) {
        case QUOTE:
          inString = true;
          if (recordAt < 0) stranger(base + index);
          key = expectsKey && depth <= TRACKED && (recordAt < 0 || isRootCandidate) ? [] : undefined;
          break;
        case COLON:
          expectsKey = false;
          break;
        case COMMA:
          isInStranger = false;
          if (depth > 0 && depth <= TRACKED + 1) {
            expectsKey = isArray[depth - 1] === false;
            if (!expectsKey) counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
          }
          break;
        case OPEN_BRACE:
        case OPEN_BRACKET: {
          const before = recordAt;
          isInStranger = false;
          open(byte === OPEN_BRACKET, base + index);
          if (recordAt !== before) from = index;
          break;
        }
        case CLOSE_BRACE:
        case CLOSE_BRACKET:
          isInStranger = false;
          close(chunk, from, index);
          break;
        default:
          if (recordAt < 0 && byte !== undefined && byte > SPACE) stranger(base + index);
      }
    }
    if (recordAt >= 0) {
      keep(chunk, Math.max(from, 0), chunk.length);
      held = held.map((part) => (part.buffer === chunk.buffer ? Buffer.from(part) : part));
    }
    base += chunk.length;
    const ready = out;
    out = [];
    return ready;
  };

  return {
    push,
    end: () => {
      if (recordAt >= 0) finish('cut-off');
      else if (depth > 0) out.push({ offset: base, place: '', problem: 'cut-off' });
      const ready = out;
      out = [];
      return ready;
    },
    found: () => sawRecords,
  };
}

/** The first byte from `index` on that means something inside a string. Most bytes of a file are passed over here. */
function plainUntil(chunk: Buffer, index: number): number {
  for (let at = index; at < chunk.length; at += 1) {
    const byte = chunk[at];
    if (byte === QUOTE || byte === BACKSLASH || byte === NEWLINE) return at;
  }
  return chunk.length;
}

/** Where the record stands, without its own index: `runs/0/results`. */
function placeOf(path: string): string {
  return path.replace(/\/?\d+$/, '');
}
