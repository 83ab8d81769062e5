import { Fault, isJson } from '#kernel';
import { createJsonSplitter, type Piece, type SplitOptions } from './json-splitter.ts';
import { LIMITS } from './limits.ts';
import type { RawItem, RecordStream } from './record.ts';

/** Where files of findings keep them: answers of AWS's services, lists of Kubernetes, or the root itself. */
const LISTS: SplitOptions = { arrays: new Set(['', 'Findings', 'findings', 'items']) };

/** Documents whose records cannot be understood alone, by what their beginning shows. */
const DOCUMENTS: readonly { readonly shows: RegExp; readonly arrays: ReadonlySet<string> }[] = [
  { shows: /"bomFormat"\s*:\s*"CycloneDX"/, arrays: new Set(['vulnerabilities']) },
  { shows: /"(?:\$schema"\s*:\s*"[^"]*sarif|runs"\s*:\s*\[)/i, arrays: new Set(['runs/*/results']) },
];

/** Reads records of JSON text, whatever the envelope. `head` is the beginning of the text, which `chunks` repeats. */
export function readJsonRecords(chunks: AsyncIterable<Buffer>, head: Buffer): RecordStream {
  const beginning = head.toString('utf8');
  const document = DOCUMENTS.find(({ shows }) => shows.test(beginning));
  let known = document !== undefined;
  const items = document ? ofDocument(chunks, document) : ofList(chunks, () => (known = true));
  return { items, isKnown: () => known };
}

async function* ofList(chunks: AsyncIterable<Buffer>, onFound: () => void): AsyncGenerator<readonly RawItem[]> {
  const splitter = createJsonSplitter(LISTS);
  for await (const chunk of chunks) {
    const pieces = splitter.push(chunk);
    if (pieces.length > 0) yield pieces.flatMap(parsed);
  }
  yield splitter.end().flatMap(parsed);
  if (splitter.found()) onFound();
}

async function* ofDocument(
  chunks: AsyncIterable<Buffer>,
  { arrays }: { readonly arrays: ReadonlySet<string> },
): AsyncGenerator<readonly RawItem[]> {
  const bytes = await wholeDocument(chunks);
  const splitter = createJsonSplitter({ arrays });
  const document = parse(bytes);
  const pieces = [...splitter.push(bytes), ...splitter.end()];
  if (document === undefined) yield [{ offset: 0, problem: 'the document is no JSON' }];
  // Without an array of records the document itself comes out as the one piece.
  else
    yield pieces
      .filter(({ place }) => place !== '')
      .flatMap(parsed)
      .map((item) => ('value' in item ? { ...item, document } : item));
}

/** All of a document. Fault `exhausted` when it is larger than what may be held. */
export async function wholeDocument(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LIMITS.documentBytes) {
      throw new Fault('exhausted', `the document is larger than ${LIMITS.documentBytes / 1024 / 1024} MiB`, {
        mend: 'export it in smaller pieces: one image, one repository or one run each',
      });
    }
    held.push(chunk);
  }
  return Buffer.concat(held);
}

const PROBLEMS: Readonly<Record<string, string>> = {
  'too-large': `the record is larger than ${LIMITS.recordBytes / 1024 / 1024} MiB`,
  'too-deep': `the record is nested deeper than ${LIMITS.depth} levels`,
  'cut-off': 'the record is cut off',
  'not-a-record': 'what stands here is no object',
};

function parsed(piece: Piece): RawItem[] {
  const { offset } = piece;
  if ('problem' in piece) return [{ offset, problem: PROBLEMS[piece.problem] ?? piece.problem }];
  const value = parse(piece.bytes);
  if (value === undefined) return [{ offset, problem: 'the record is no JSON' }];
  const inner = innerOf(value);
  if (!inner) return [{ value, bytes: piece.bytes, offset, place: piece.place }];
  const splitter = createJsonSplitter(inner);
  return [...splitter.push(piece.bytes), ...splitter.end()].flatMap((one) => {
    const within = parsed({ ...one, offset: offset + one.offset });
    return within;
  });
}

/** Events of EventBridge and pages of answers, one after the other, are records that hold the records. */
function innerOf(value: unknown): SplitOptions | undefined {
  if (!isJson(value)) return undefined;
  if (typeof value['detail-type'] === 'string' && isJson(value['detail'])) {
    const isList = Array.isArray(value['detail']['findings']) || Array.isArray(value['detail']['Findings']);
    return isList
      ? { arrays: new Set(['detail/findings', 'detail/Findings']) }
      : { arrays: new Set(), objects: new Set(['detail']) };
  }
  const isPage = ['Findings', 'findings', 'items'].some((name) => Array.isArray(value[name]));
  return isPage && value['ProductArn'] === undefined
    ? { arrays: new Set(['Findings', 'findings', 'items']) }
    : undefined;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
