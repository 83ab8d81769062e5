import { constants } from 'node:fs';
import { access, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#kernel';
import { readBounded } from './read.ts';

/** What a program that runs for long keeps between two starts: files that this user alone may read, in one folder. */
export interface StateFolder {
  readonly path: string;
  /** The whole file; undefined when there is none. Faults `exhausted`, `denied`, `unavailable`. */
  read(name: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** As `read`, and fault `denied` when others than this user may read the file: what is in it is no secret any more. */
  readSecret(name: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** Written whole or not at all; with `lasting` a power cut does not undo it. Faults `denied`, `exhausted`, `unavailable`. */
  write(name: string, bytes: Uint8Array | string, how?: { readonly lasting?: boolean }): Promise<void>;
  /** Removes a file that may be gone already. */
  remove(name: string): Promise<void>;
  /** Regular files, at most `max`, in code-point order. */
  list(max: number): Promise<readonly { readonly name: string; readonly bytes: number }[]>;
}

const OTHERS = 0o077;

/** Opens the folder, and makes it when there is none. Faults `denied`, `exhausted`, `unavailable`, each with its mend. */
export async function openStateFolder(path: string): Promise<StateFolder> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    throw stateFault(thrown, path);
  }
  const read = async (name: string, maxBytes: number) => {
    try {
      return await readBounded(join(path, name), maxBytes);
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'not-found') return undefined;
      throw thrown;
    }
  };
  return {
    path,
    read,
    async readSecret(name, maxBytes) {
      const facts = await stat(join(path, name)).catch(() => undefined);
      if (facts !== undefined && (facts.mode & OTHERS) !== 0) {
        throw new Fault('denied', `others than this user may read ${join(path, name)}`, {
          mend: `run \`chmod 600 ${join(path, name)}\`, or remove the file when somebody may have read it`,
        });
      }
      return await read(name, maxBytes);
    },
    async write(name, bytes, { lasting = false } = {}) {
      const beside = join(path, `${name}.new`);
      try {
        const file = await open(beside, 'w', 0o600);
        try {
          await file.writeFile(bytes);
          if (lasting) await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, join(path, name));
      } catch (thrown) {
        await rm(beside, { force: true }).catch(() => undefined);
        throw stateFault(thrown, path);
      }
    },
    async remove(name) {
      try {
        await rm(join(path, name), { force: true });
      } catch (thrown) {
        throw stateFault(thrown, path);
      }
    },
    async list(max) {
      try {
        const files = [];
        for await (const entry of await opendir(path)) {
          if (!entry.isFile()) continue;
          if (files.length >= max) break;
          files.push({ name: entry.name, bytes: (await stat(join(path, entry.name))).size });
        }
        return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      } catch (thrown) {
        throw stateFault(thrown, path);
      }
    },
  };
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const DENIED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

function stateFault(thrown: unknown, path: string): Fault {
  const { code = '', message = String(thrown) } = thrown as { code?: string; message?: string };
  if (FULL.has(code)) {
    return new Fault('exhausted', `the disk of ${path} is full`, { mend: 'make room on it', cause: thrown });
  }
  if (DENIED.has(code)) {
    return new Fault('denied', `nothing can be kept in ${path}: ${code}`, {
      mend: 'give this user a folder it may write in, or name another one',
      cause: thrown,
    });
  }
  return new Fault('unavailable', `nothing can be kept in ${path}: ${message}`, {
    mend: 'check the disk and its mount',
    cause: thrown,
  });
}
