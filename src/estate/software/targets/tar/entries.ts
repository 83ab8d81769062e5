import { Readable } from 'node:stream';
import tar from 'tar-stream';
import { Fault } from '#kernel';

export interface TarEntry {
  /** As the archive writes it. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'hard-link' | 'symbolic-link' | 'other';
  readonly bytes: number;
  readonly isExecutable: boolean;
  /** Where a link leads. */
  readonly target: string;
  /** To be read before the next entry is asked for, or not at all. */
  readonly content: AsyncIterable<Buffer>;
}

const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'folder',
  link: 'hard-link',
  symlink: 'symbolic-link',
};

/** Archives of before 1988 have no word that says what they are; the checksum of each header still has to be right. */
const OPTIONS: object = { allowUnknownFormat: true };

/**
 * Entries of a tar stream, one after the other; content that nobody reads is passed over. Fault `bad-input`: the
 * archive is damaged or ends too early; the entries before that were given.
 */
export async function* tarEntries(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  let failure: unknown;
  // A source that fails ends here, so that the entries before are given first; what failed is thrown behind them.
  const safely = async function* () {
    try {
      yield* chunks;
    } catch (thrown) {
      failure = thrown;
    }
  };
  const source = Readable.from(safely(), { objectMode: false, highWaterMark: 1024 * 1024 });
  const extract = tar.extract(OPTIONS);
  source.pipe(extract);
  // Neither iterator is ended early: that of an entry would take the archive with it, that of the archive may wait for ever.
  const entries = extract[Symbol.asyncIterator]();
  try {
    for (let next = await entries.next(); !next.done; next = await entries.next()) {
      const entry = next.value;
      const { header } = entry;
      const parts = (entry as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
      const content = contentOf(name, parts);
      yield {
        name: header.name,
        kind: KINDS[header.type ?? ''] ?? 'other',
        bytes: header.size ?? 0,
        isExecutable: ((header.mode ?? 0) & 0o111) !== 0,
        target: header.linkname ?? '',
        content,
      };
      // Waits for a part that somebody who gave up has asked for still, then passes over what is left.
      await content.return(undefined);
      while (!(await parts.next()).done);
    }
    if (failure !== undefined) throw damaged(name, failure);
  } catch (thrown) {
    throw damaged(name, failure ?? thrown);
  } finally {
    source.destroy();
    extract.destroy();
  }
}

async function* contentOf(name: string, parts: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
  } catch (thrown) {
    throw damaged(name, thrown);
  }
}

function damaged(name: string, cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  return new Fault('bad-input', `\`${name}\` is a damaged tar archive: ${(cause as Error).message}`, {
    mend: 'export or copy it again',
    cause,
  });
}

/** Whether a block begins a tar archive: its checksum is right, or it is the empty block that ends one. */
export function isTarBlock(block: Buffer): boolean {
  if (block.length < 512) return false;
  let sum = 0;
  for (const [at, byte] of block.subarray(0, 512).entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  if (sum === 8 * 0x20) return block[148] === 0;
  return Number.parseInt(block.toString('latin1', 148, 156).replaceAll(/[\0 ]/g, ''), 8) === sum;
}
