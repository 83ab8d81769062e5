import { athenaTable } from './athena.ts';
import { ASFF_LIMITS, type AsffTarget, toAsff } from './asff.ts';
import type { ExportedFinding } from './exported-finding.ts';
import { toOcsf } from './ocsf.ts';
import { parquetPieces } from './parquet.ts';

/** What findings may be written as; `csv` is made by the lists themselves. */
export type ExportFormat = 'asff' | 'ocsf' | 'jsonl' | 'csv' | 'parquet';

export type Pieces = AsyncIterable<Uint8Array | string>;

/** One file of an export: its name below the destination, and its content piece by piece. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly pieces: Pieces;
}

export interface ExportContext {
  /** `2026-11-26`: the partition of the table. */
  readonly day: string;
  /** Version of this program. */
  readonly version: string;
  /** Where the files will lie, for the table's definition. */
  readonly location: string;
  readonly target?: AsffTarget;
}

type Made = (findings: AsyncIterable<ExportedFinding>, context: ExportContext) => readonly ExportFile[];

/** The files of each format. Lines hold one finding each but for ASFF: there a line is one batch for BatchImportFindings. */
const FILES: Readonly<Record<Exclude<ExportFormat, 'csv'>, Made>> = {
  asff: (findings, { day, target }) => [
    { name: `findings-${day}.asff.ndjson`, type: 'application/x-ndjson', pieces: asffBatches(findings, target) },
  ],
  ocsf: (findings, { day, version }) => [
    {
      name: `findings-${day}.ocsf.ndjson`,
      type: 'application/x-ndjson',
      pieces: lines(findings, (one) => toOcsf(one, version)),
    },
  ],
  jsonl: (findings, { day }) => [
    { name: `findings-${day}.jsonl`, type: 'application/x-ndjson', pieces: lines(findings, (one) => one) },
  ],
  parquet: (findings, { day, location }) => [
    { name: `day=${day}/findings.parquet`, type: 'application/vnd.apache.parquet', pieces: parquetPieces(findings) },
    { name: 'table.sql', type: 'application/sql', pieces: once(athenaTable(location)) },
  ],
};

export function exportFiles(
  format: Exclude<ExportFormat, 'csv'>,
  findings: AsyncIterable<ExportedFinding>,
  context: ExportContext,
): readonly ExportFile[] {
  return FILES[format](findings, context);
}

/** Characters of a piece: many lines, so that a million of them are not a million writes. */
const PIECE = 64 * 1024;

async function* lines(
  findings: AsyncIterable<ExportedFinding>,
  toValue: (finding: ExportedFinding) => unknown,
): AsyncGenerator<string> {
  let piece = '';
  for await (const finding of findings) {
    piece += `${JSON.stringify(toValue(finding))}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

async function* asffBatches(
  findings: AsyncIterable<ExportedFinding>,
  target: AsffTarget | undefined,
): AsyncGenerator<string> {
  let batch: unknown[] = [];
  for await (const finding of findings) {
    batch.push(toAsff(finding, target));
    if (batch.length < ASFF_LIMITS.batch) continue;
    yield `${JSON.stringify({ Findings: batch })}\n`;
    batch = [];
  }
  if (batch.length > 0) yield `${JSON.stringify({ Findings: batch })}\n`;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
