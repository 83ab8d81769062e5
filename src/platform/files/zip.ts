import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { Fault } from '#kernel';
import { fileFault } from './faults.ts';
import { createWindowReader, type WindowReader } from './window.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry and of all of them, unpacked. */
  readonly entryBytes: number;
  readonly bytes: number;
}

/** Why an entry could not be had; the next ones are. */
export type ZipProblem = 'too-large' | 'damaged' | 'unsupported';

export type ZipFileEntry =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly name: string; readonly problem: ZipProblem };

/**
 * The wanted files of a zip archive in the order of its directory; memory holds one. A symbolic link or a pipe in the
 * archive's place is not followed.
 * Faults: `bad-input` (no archive, or a damaged directory), `exhausted` (more than the limits of all), `not-found`, `denied`.
 */
export async function* readZip(
  path: string,
  limits: ZipLimits,
  wants: (name: string) => boolean,
): AsyncGenerator<ZipFileEntry> {
  const failed = (thrown: unknown) => {
    throw fileFault(thrown, path);
  };
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(failed);
  try {
    yield* entriesOf(file, path, limits, wants);
  } finally {
    await file.close();
  }
}

async function* entriesOf(
  file: FileHandle,
  path: string,
  limits: ZipLimits,
  wants: (name: string) => boolean,
): AsyncGenerator<ZipFileEntry> {
  const { size } = await file.stat();
  const contents = createWindowReader(file);
  let [entries, bytes] = [0, 0];
  for await (const entry of directoryOf(file, size, path)) {
    entries += 1;
    if (entries > limits.entries) throw tooMuch(path, `${limits.entries} entries`);
    if (entry.fileName.endsWith('/') || !wants(entry.fileName)) continue;
    const read = await contentOf(contents, entry, limits.entryBytes);
    if (typeof read === 'string') yield { name: entry.fileName, problem: read };
    else {
      bytes += read.length;
      if (bytes > limits.bytes) throw tooMuch(path, `${Math.floor(limits.bytes / 1024 / 1024)} MiB`);
      yield { name: entry.fileName, bytes: read };
    }
  }
}

/** The directory at the archive's end, read ahead: yauzl asks for each of its records alone. */
class Directory extends RandomAccessReader {
  readonly #reader: WindowReader;

  constructor(reader: WindowReader) {
    super();
    this.#reader = reader;
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void) {
    const answer = async () => done(await this.#copy(buffer.subarray(offset, offset + length), position));
    void answer();
  }

  async #copy(target: Buffer, position: number): Promise<Error | null> {
    try {
      const part = await this.#reader.read(position, target.length);
      part.copy(target);
      return part.length < target.length ? new Error('unexpected end of file') : null;
    } catch (thrown) {
      return thrown as Error;
    }
  }

  /** Contents are not read this way. */
  override _readStreamForRange(): Readable {
    return Readable.from([]);
  }
}

async function* directoryOf(file: FileHandle, size: number, path: string): AsyncGenerator<Entry> {
  try {
    const zip = await fromRandomAccessReaderPromise(new Directory(createWindowReader(file)), size, {
      autoClose: false,
    });
    for await (const entry of zip.eachEntry()) yield entry;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('bad-input', `${path} is no zip archive, or a damaged one: ${(cause as Error).message}`, {
      mend: 'fetch or copy the file again',
      cause,
    });
  }
}

/** Sizes of a local header: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.7 (read 2026-11-26). */
const LOCAL_HEADER = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

async function contentOf(reader: WindowReader, entry: Entry, maxBytes: number): Promise<Buffer | ZipProblem> {
  const { compressedSize, uncompressedSize, compressionMethod, relativeOffsetOfLocalHeader: at } = entry;
  if (entry.isEncrypted() || (compressionMethod !== STORED && compressionMethod !== DEFLATED)) return 'unsupported';
  if (uncompressedSize > maxBytes || compressedSize > 2 * maxBytes) return 'too-large';
  const header = await reader.read(at, LOCAL_HEADER);
  if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== LOCAL_SIGNATURE) return 'damaged';
  const begin = at + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await reader.read(begin, compressedSize);
  if (packed.length < compressedSize) return 'damaged';
  try {
    const bytes =
      compressionMethod === STORED
        ? Buffer.from(packed)
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
    return bytes.length === uncompressedSize && crc32(bytes) === entry.crc32 ? bytes : 'damaged';
  } catch {
    return 'damaged';
  }
}

function tooMuch(path: string, what: string): Fault {
  return new Fault('exhausted', `${path} holds more than ${what}`, { mend: 'fetch or export it in smaller pieces' });
}
