import { createHash, type Hash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '#kernel';

/** The unfinished file of a download and what it is of. Its digest is kept while it grows. */
export interface Partial {
  readonly bytes: number;
  /** The strong validator of what is there; without one it cannot be taken up. */
  readonly validator: string | undefined;
  /** Begins again, with the validator of what is to come. */
  restart(validator: string | undefined): Promise<void>;
  append(chunk: Buffer): Promise<void>;
  /** Gives the file its name; answers its size and SHA-256. */
  finish(): Promise<{ readonly bytes: number; readonly sha256: string }>;
  drop(): Promise<void>;
  close(): Promise<void>;
}

const FLAGS = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;

/** Opens what an earlier run left of this address, or begins. Faults: `denied`, `exhausted`, `unavailable` of the disk. */
export async function openPartial(to: string, url: string): Promise<Partial> {
  const [path, about] = [`${to}.part`, `${to}.part.json`];
  const file = await onDisk(to, async () => {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    return await open(path, FLAGS, 0o600);
  });
  let validator = await leftValidator(about, url);
  let [bytes, hash]: [number, Hash] = [0, createHash('sha256')];
  if (validator === undefined) await onDisk(to, () => file.truncate(0));
  else [bytes, hash] = await onDisk(to, () => digestOf(path));
  let isOpen = true;
  const close = async () => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  const drop = async () => {
    await close();
    await Promise.all([rm(path, { force: true }), rm(about, { force: true })]);
  };
  return {
    get bytes() {
      return bytes;
    },
    get validator() {
      return validator;
    },
    restart: (next) =>
      onDisk(to, async () => {
        await file.truncate(0);
        [bytes, hash, validator] = [0, createHash('sha256'), next];
        if (next === undefined) await rm(about, { force: true });
        else await writeFile(about, JSON.stringify({ url, validator: next }), { mode: 0o600 });
      }),
    append: (chunk) =>
      onDisk(to, async () => {
        await writeAll(file, chunk, bytes);
        hash.update(chunk);
        bytes += chunk.length;
      }),
    finish: () =>
      onDisk(to, async () => {
        await file.sync();
        await close();
        await rename(path, to);
        await rm(about, { force: true });
        return { bytes, sha256: hash.digest('hex') };
      }),
    drop,
    close,
  };
}

async function writeAll(file: FileHandle, chunk: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    const { bytesWritten } = await file.write(chunk, written, chunk.length - written, position + written);
    written += bytesWritten;
  }
}

/** The validator an earlier run wrote down, if it was of the same address. */
async function leftValidator(about: string, url: string): Promise<string | undefined> {
  try {
    const left = JSON.parse(await readFile(about, 'utf8')) as { readonly url?: unknown; readonly validator?: unknown };
    return left.url === url && typeof left.validator === 'string' ? left.validator : undefined;
  } catch {
    // Nothing was left, or not whole: the download begins again.
    return undefined;
  }
}

async function digestOf(path: string): Promise<[number, Hash]> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return [bytes, hash];
}

async function onDisk<T>(to: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    throw new Fault(full ? 'exhausted' : 'denied', `${to} cannot be written: ${code || message}`, {
      mend: full ? 'make room on the disk, then run again' : 'choose a folder this user may write to',
      cause,
    });
  }
}
