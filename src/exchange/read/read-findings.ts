import type { ForeignFinding } from '../foreign.ts';
import type { ExchangeFormat, RecordContext } from '../formats/contract.ts';
import { EXCHANGE_FORMATS } from '../formats/registry.generated.ts';
import { csvDelimiter, readCsvRecords } from './csv-records.ts';
import { readJsonRecords } from './json-records.ts';
import type { RawRecord, RecordStream } from './record.ts';
import { readXmlRecords } from './xml-records.ts';

/** A record that was understood: what it says, and its bytes. */
export interface ReadRecord {
  /** Id of the format that read it. */
  readonly format: string;
  readonly findings: readonly ForeignFinding[];
  readonly raw: Buffer;
  /** Counted from 1. */
  readonly index: number;
  readonly offset: number;
}

/** A record that was not. */
export interface UnreadRecord {
  readonly index: number;
  readonly offset: number;
  readonly problem: string;
}

export type ReadItem = ReadRecord | UnreadRecord;

export interface FindingsFile {
  /** For documents that do not say what they are about. */
  readonly name: string;
  /** The unpacked bytes. */
  readonly chunks: AsyncIterable<Buffer>;
  readonly accountId?: string;
  readonly region?: string;
}

export interface ReadFile {
  readonly items: AsyncIterable<readonly ReadItem[]>;
  /** Whether the file is of a kind that holds findings, be it none; known when `items` is over. */
  readonly isKnown: () => boolean;
}

/** Bytes looked at to tell what a file is. */
const HEAD_BYTES = 64 * 1024;

/** Reads findings out of one file, whatever its format and envelope; memory holds a chunk and the records in it. */
export function readFindings({ name, chunks, accountId, region }: FindingsFile): ReadFile {
  const about = {
    file: name,
    ...(accountId === undefined ? {} : { accountId }),
    ...(region === undefined ? {} : { region }),
  };
  let known = () => false;
  async function* items(): AsyncGenerator<readonly ReadItem[]> {
    const { head, all } = await peek(chunks);
    const records = recordsOf(head, all);
    if (!records) return;
    known = records.isKnown;
    let index = 0;
    let understood = 0;
    for await (const portion of records.items) {
      const read = portion.map((item): ReadItem => {
        index += 1;
        const { offset } = item;
        return 'problem' in item
          ? { index, offset, problem: item.problem }
          : { index, offset, ...readRecord(item, about) };
      });
      understood += read.filter((item) => 'format' in item).length;
      yield read;
    }
    if (understood > 0) known = () => true;
  }
  return { items: items(), isKnown: () => known() };
}

/** What one record says, by the first format that knows it. */
export function readRecord(
  { value, bytes, place, document }: Pick<RawRecord, 'value' | 'bytes' | 'place' | 'document'>,
  about: RecordContext,
): Pick<ReadRecord, 'format' | 'findings' | 'raw'> | { readonly problem: string } {
  const context = { ...about, place, ...(document === undefined ? {} : { document }) };
  const formats: readonly ExchangeFormat[] = EXCHANGE_FORMATS;
  const format = formats.find((one) => one.recognise(value, context));
  if (!format) return { problem: 'the record is of no known format' };
  const reading = format.read(value, context);
  if ('problem' in reading) return { problem: `${format.id}: ${reading.problem}` };
  return { format: format.id, findings: reading.findings, raw: bytes };
}

/** By the first character that is no white space: JSON, XML, or a table with known headings. */
function recordsOf(head: Buffer, chunks: AsyncIterable<Buffer>): RecordStream | undefined {
  const first = /[^\s\uFEFF]/.exec(head.toString('utf8'))?.[0];
  if (first === '{' || first === '[') return readJsonRecords(chunks, head);
  if (first === '<') return readXmlRecords(chunks);
  const delimiter = csvDelimiter(head);
  return delimiter === undefined ? undefined : readCsvRecords(chunks, delimiter);
}

/** The beginning of a stream, and the whole of it. */
async function peek(chunks: AsyncIterable<Buffer>): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let size = 0;
  let isOver = false;
  while (size < HEAD_BYTES && !isOver) {
    const next = await iterator.next();
    if (next.done) isOver = true;
    else {
      first.push(next.value);
      size += next.value.length;
    }
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield* first;
      if (isOver) return;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), all: all() };
}
