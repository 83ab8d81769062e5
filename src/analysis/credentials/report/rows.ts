/**
 * One line of a CSV text, cut into cells: cell `i` is `text` from `starts[i]` up to `ends[i]`, unquoted.
 * The object is reused from line to line; whoever keeps a cell keeps a slice.
 */
export interface Line {
  /** 1-based number of the line it begins on. */
  number: number;
  /** Number of cells; only the first `MOST_CELLS` are cut. */
  width: number;
  text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A row wider than this is no credential report. */
const MOST_CELLS = 256;

export function cellOf(line: Line, index: number): string {
  return line.text.slice(line.starts[index], line.ends[index]);
}

/**
 * Calls `visit` with each line of a CSV text, the header included; blank lines are passed over.
 * Text without any quote, as AWS writes it, takes the fast way.
 */
export function eachLine(text: string, visit: (line: Line) => void): void {
  const line: Line = {
    number: 0,
    width: 0,
    text,
    starts: new Int32Array(MOST_CELLS),
    ends: new Int32Array(MOST_CELLS),
  };
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (text.includes('"')) eachQuotedLine(text, start, line, visit);
  else eachPlainLine(text, start, line, visit);
}

function eachPlainLine(text: string, start: number, line: Line, visit: (line: Line) => void): void {
  let at = start;
  while (at < text.length) {
    line.number += 1;
    const newline = text.indexOf('\n', at);
    const next = newline === -1 ? text.length : newline;
    const end = next > at && text.charCodeAt(next - 1) === 13 ? next - 1 : next;
    if (end > at) {
      cut(line, at, end);
      visit(line);
    }
    at = next + 1;
  }
}

function cut(line: Line, start: number, end: number): void {
  let width = 0;
  let from = start;
  while (width < MOST_CELLS) {
    const comma = line.text.indexOf(',', from);
    const isLast = comma === -1 || comma >= end;
    line.starts[width] = from;
    line.ends[width] = isLast ? end : comma;
    width += 1;
    if (isLast) break;
    from = comma + 1;
  }
  line.width = width;
}

/** RFC 4180: quoted cells may hold commas, doubled quotes and line breaks. */
function eachQuotedLine(text: string, start: number, line: Line, visit: (line: Line) => void): void {
  let at = start;
  let number = 1;
  while (at < text.length) {
    line.number = number;
    const cells: string[] = [];
    let isOpen = true;
    while (isOpen) {
      const isQuoted = text[at] === '"';
      const stop = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at);
      const raw = isQuoted ? text.slice(at + 1, stop - 1).replaceAll('""', '"') : text.slice(at, stop);
      if (cells.length < MOST_CELLS) cells.push(raw);
      number += raw.split('\n').length - 1;
      // What stands between a closing quote and the next comma belongs to no cell.
      at = isQuoted ? endOfPlain(text, stop) : stop;
      isOpen = text[at] === ',';
      if (isOpen) at += 1;
    }
    const newline = text.indexOf('\n', at);
    at = newline === -1 ? text.length : newline + 1;
    number += 1;
    if (cells.length > 1 || cells[0] !== '') {
      lay(line, cells);
      visit(line);
    }
  }
}

/** Lays unquoted cells out in a text of their own. */
function lay(line: Line, cells: readonly string[]): void {
  line.text = cells.join('');
  line.width = cells.length;
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    line.starts[index] = at;
    at += cell.length;
    line.ends[index] = at;
  }
}

/** Place behind the closing quote; behind the end of the text when the quote is never closed. */
function endOfQuoted(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote === -1 ? text.length + 1 : quote + 1;
}

function endOfPlain(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
