import { readZip, streamFile } from '#platform/files';
import type { Feed, SourceDocument, SourceProblem } from '../contract.ts';
import { cutElements } from './cut-elements.ts';
import { cutMembers } from './cut-members.ts';

/** npm's export holds some 220,000 advisories, those of malicious packages among them (2026). */
const MOST_ENTRIES = 2_000_000;

/** The documents of a fetched file, one after the other. Faults of the file as a whole: `bad-input`, `exhausted`. */
export async function* documentsOf(path: string, feed: Feed): AsyncGenerator<SourceDocument | SourceProblem> {
  const { layout, maxDocumentBytes, maxUnpackedBytes } = feed;
  if (layout.kind === 'zip') {
    const limits = { entries: MOST_ENTRIES, entryBytes: maxDocumentBytes, bytes: maxUnpackedBytes };
    for await (const entry of readZip(path, limits, (name) => layout.entry.test(name))) {
      yield 'bytes' in entry
        ? { name: entry.name, text: entry.bytes.toString('utf8') }
        : { code: entry.problem, detail: `${entry.name.slice(0, 200)} in the archive` };
    }
    return;
  }
  const chunks = streamFile(path, maxUnpackedBytes);
  if (layout.kind === 'members') yield* cutMembers(chunks, maxDocumentBytes);
  else if (layout.kind === 'elements') yield* cutElements(chunks, layout.name, maxDocumentBytes);
  else yield await wholeOf(chunks, maxDocumentBytes);
}

async function wholeOf(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<SourceDocument | SourceProblem> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) return { code: 'too-large', detail: `a document of more than ${maxBytes} bytes` };
    parts.push(chunk);
  }
  return { name: '', text: Buffer.concat(parts).toString('utf8') };
}
