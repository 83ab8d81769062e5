import { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { LIMITS } from './limits.ts';
import type { RawItem, RecordStream } from './record.ts';

/** Headings by which a table of findings is known. */
const HEADINGS = ['CHECK_ID', 'STATUS'] as const;

/** Records given on at a time. */
const PORTION = 500;

/** Whether text begins with the headings of a table of findings; and what separates its cells. */
export function csvDelimiter(head: Buffer): string | undefined {
  const line =
    head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0] ?? '';
  return [';', ',', '\t'].find((delimiter) => {
    const cells = line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim());
    return HEADINGS.every((heading) => cells.includes(heading));
  });
}

interface Row {
  readonly raw: string;
  readonly record: Readonly<Record<string, string>>;
  readonly info: Info;
}

/** Reads a table row by row; a row that cannot be read is named and the next one is read. */
export function readCsvRecords(chunks: AsyncIterable<Buffer>, delimiter: string): RecordStream {
  return { items: rows(chunks, delimiter), isKnown: () => true };
}

async function* rows(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<readonly RawItem[]> {
  let items: RawItem[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    columns: true,
    raw: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LIMITS.recordBytes,
    on_skip: (error) => {
      items.push({ offset: Number(error?.['bytes'] ?? 0), problem: error?.message ?? 'the row cannot be read' });
      return undefined;
    },
  });
  const source = Readable.from(chunks);
  source.on('error', (error) => parser.destroy(error));
  for await (const { raw, record, info } of source.pipe(parser) as AsyncIterable<Row>) {
    items.push({ value: record, bytes: Buffer.from(raw, 'utf8'), offset: info.bytes, place: '' });
    if (items.length < PORTION) continue;
    yield items;
    items = [];
  }
  yield items;
}
