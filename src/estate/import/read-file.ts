import { toFault } from '#kernel';
import { type FoundFile, gunzipBounded, isGzip, readBounded } from '#platform/files';
import { recogniseCsv } from './credential-report.ts';
import { decodeText } from './decode-text.ts';
import { parseJson } from './parse-json.ts';
import { recognise } from './recognise.ts';
import type { Recognised } from './recognised.ts';
import { type ImportNote, note } from './texts.ts';

export type ReadFile = Recognised | { readonly refused: ImportNote };

const READABLE = /(\.(json|csv|txt)(\.gz)?|\.gz)$|^[^.]+$/i;

/** Reads one file and finds what is in it. Whatever is wrong with the file becomes a note; only the disk can throw. */
export async function readFile(file: FoundFile, maxBytes: number): Promise<ReadFile> {
  const name = file.path.split('/').at(-1) ?? '';
  if (!READABLE.test(name)) return { refused: note('other-type') };
  const bytes = await readBytes(file, maxBytes);
  if ('refused' in bytes) return bytes;
  const decoded = decodeText(bytes.bytes);
  if ('refused' in decoded) return decoded;
  const { text } = decoded;
  if (!/^\s*[[{]/.test(text.slice(0, 1000))) {
    return /\.csv/i.test(name) || /^[^\n]*,[^\n]*\n/.test(text.slice(0, 1000)) ? recogniseCsv(text) : notJson(text);
  }
  const parsed = parseJson(text);
  if ('refused' in parsed) return parsed;
  const found = recognise(parsed.value, file.path);
  if ('refused' in found || parsed.mendedEscapes === 0) return found;
  return { ...found, notes: [...found.notes, note('escapes-mended', { count: parsed.mendedEscapes })] };
}

function notJson(text: string): ReadFile {
  const parsed = parseJson(text);
  return 'refused' in parsed ? parsed : { refused: note('not-an-answer') };
}

async function readBytes(
  file: FoundFile,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly refused: ImportNote }> {
  try {
    const bytes = await readBounded(file.absolute, maxBytes);
    return { bytes: isGzip(bytes) ? await gunzipBounded(bytes, file.path, maxBytes) : bytes };
  } catch (thrown) {
    const { code } = toFault(thrown);
    if (code === 'exhausted') return { refused: note('too-large', { limit: Math.floor(maxBytes / 1024 / 1024) }) };
    if (code === 'bad-input') return { refused: note('damaged-gzip') };
    return { refused: note('unreadable', { detail: code }) };
  }
}
