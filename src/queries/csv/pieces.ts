import { BYTE_ORDER_MARK, type Cell, csvLine } from './cells.ts';

/** Characters of a piece: many rows, so that a million of them are not a million writes. */
const PIECE = 64 * 1024;

export interface CsvOptions {
  /** A sortable name of the list, `-` in front for downwards. */
  readonly sort?: string | undefined;
  /** Puts a byte order mark first, without which Excel does not read Japanese. */
  readonly bom?: boolean;
}

export interface CsvTable<R> {
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<R>;
  readonly cellsOf: (row: R) => readonly Cell[];
  readonly bom: boolean;
}

/** A table as pieces of CSV text; memory holds one piece. */
export async function* csvPieces<R>({ headings, rows, cellsOf, bom }: CsvTable<R>): AsyncGenerator<string> {
  let piece = `${bom ? BYTE_ORDER_MARK : ''}${csvLine(headings)}`;
  for await (const row of rows) {
    piece += csvLine(cellsOf(row));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
