import { styleText } from 'node:util';
import { terminalText } from './terminal-text.ts';
import { displayWidth, fit } from './width.ts';

export interface Column<T> {
  readonly title: string;
  readonly value: (row: T) => string;
  /** Numbers stand at the right. */
  readonly align?: 'right';
  /** Gives up width first when the terminal is narrow. */
  readonly shrink?: boolean;
  /** Colours the padded cell; only asked when the output is a terminal. */
  readonly style?: (row: T) => Parameters<typeof styleText>[0] | undefined;
}

export interface TableOptions {
  readonly columns: number;
  readonly colour: boolean;
}

const GAP = '  ';
/** Below this a shrinking column says nothing any more. */
const SHORTEST = 12;

/** Rows as aligned text, one line each, no wider than the terminal unless the unshrinkable columns are. */
export function renderTable<T>(columns: readonly Column<T>[], rows: readonly T[], options: TableOptions): string {
  const cells = rows.map((row) => columns.map((column) => terminalText(column.value(row))));
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column.title), ...cells.map((line) => displayWidth(line[index] ?? ''))),
  );
  narrow(widths, columns, options.columns);
  const head = columns.map((column, index) => pad(column.title, widths[index] ?? 0, column.align));
  const lines = cells.map((line, rowIndex) =>
    columns.map((column, index) => {
      const text = pad(fit(line[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, column.align);
      const row = rows[rowIndex];
      const style = options.colour && row !== undefined ? column.style?.(row) : undefined;
      return style ? styleText(style, text, { validateStream: false }) : text;
    }),
  );
  const title = head.join(GAP).trimEnd();
  return [options.colour ? styleText('bold', title, { validateStream: false }) : title]
    .concat(lines.map((line) => line.join(GAP).trimEnd()))
    .join('\n')
    .concat('\n');
}

function narrow(widths: number[], columns: readonly { readonly shrink?: boolean }[], available: number): void {
  let excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1) - available;
  for (let index = columns.length - 1; index >= 0 && excess > 0; index--) {
    if (!columns[index]?.shrink) continue;
    const width = widths[index] ?? 0;
    const taken = Math.min(excess, Math.max(0, width - SHORTEST));
    widths[index] = width - taken;
    excess -= taken;
  }
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const filler = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? filler + text : text + filler;
}
