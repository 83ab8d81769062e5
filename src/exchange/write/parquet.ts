import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ExportedFinding } from './exported-finding.ts';

/** Columns of the table, all of them text but for the tags, which are JSON text. Adding one is no change for readers. */
export const TABLE_COLUMNS = [
  'id',
  'kind',
  'source',
  'rule',
  'ruleTitle',
  'title',
  'severity',
  'state',
  'outcome',
  'accountId',
  'accountName',
  'region',
  'resourceType',
  'resourceArn',
  'resourceName',
  'discriminator',
  'owner',
  'dueAt',
  'openedAt',
  'firstSeenAt',
  'changedAt',
  'stage',
  'actionId',
] as const satisfies readonly (keyof ExportedFinding)[];

/** Rows of a row group: bounds memory, and lets readers skip. */
const GROUP_ROWS = 10_000;

/** Athena folds names to lower case; words are parted by underscores. */
export function columnName(column: string): string {
  return column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Every column, as Parquet describes it. */
const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: TABLE_COLUMNS.length + 1 },
  ...[...TABLE_COLUMNS, 'tags'].map(
    (column): SchemaElement => ({
      name: columnName(column),
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      repetition_type: 'REQUIRED',
    }),
  ),
];

/** Findings as one Parquet file in pieces; memory holds one row group. */
export async function* parquetPieces(findings: AsyncIterable<ExportedFinding>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'yagura' });
  // What is taken out stays counted in `offset`: pages are found by their place in the whole file.
  const take = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  let rows: ExportedFinding[] = [];
  const flush = async () => {
    const columns = TABLE_COLUMNS.map((name) => ({ name: columnName(name), data: rows.map((row) => row[name]) }));
    const tags = { name: 'tags', data: rows.map((row) => JSON.stringify(row.tags)) };
    rows = [];
    await writer.write({ columnData: [...columns, tags], rowGroupSize: GROUP_ROWS });
  };
  for await (const finding of findings) {
    rows.push(finding);
    if (rows.length < GROUP_ROWS) continue;
    await flush();
    yield take();
  }
  if (rows.length > 0) await flush();
  await writer.finish();
  yield take();
}
