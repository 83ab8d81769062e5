import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '#kernel';

/** A folder for files of one piece of work, readable by this user alone. */
export interface TemporaryFolder {
  readonly path: string;
  /** Where a file of that name stands or will stand; the folders above it are made. `name` is one's own, never a stranger's. */
  place(name: string): Promise<string>;
  write(name: string, content: string | Uint8Array): Promise<void>;
}

/** Gives work a folder of its own, and removes it with all in it however the work ends. Fault `exhausted`: the disk is full. */
export async function inTemporaryFolder<T>(work: (folder: TemporaryFolder) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'yagura-work-'));
  const place = async (name: string) => {
    const target = join(path, name);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    return target;
  };
  try {
    return await work({
      path,
      place,
      write: async (name, content) => await writeFile(await place(name), content, { mode: 0o600 }),
    });
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw thrown;
    throw new Fault('exhausted', `the disk of ${tmpdir()} is full`, {
      mend: 'make room there, or point TMPDIR to another disk',
      cause: thrown,
    });
  } finally {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}
