import type { CommandContext } from '../command.ts';
import { type Column, renderTable } from './table.ts';

/** Prints rows as a table fitted to the terminal. */
export function printTable<T>(context: CommandContext, columns: readonly Column<T>[], rows: readonly T[]): void {
  const { environment } = context;
  const colour = environment.outIsTerminal && environment.env['NO_COLOR'] === undefined;
  // A file or a pipe has no width: nothing is cut there.
  const width = environment.outIsTerminal ? environment.columns : Number.MAX_SAFE_INTEGER;
  environment.out(renderTable(columns, rows, { columns: width, colour }));
}

export function printJson(context: CommandContext, value: unknown): void {
  context.environment.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints text that comes in pieces, one after the other. */
export async function printPieces(context: CommandContext, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) context.environment.out(piece);
}
