import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '#kernel';
import type { Destination } from './destination.ts';

/** A folder of this machine; it is made when it is not there. A file appears under its name only once it is whole. */
export function folderDestination(path: string): Destination {
  const root = resolve(path);
  return {
    location: root,
    async write({ name, pieces }) {
      const target = join(root, name);
      const unfinished = `${target}.part`;
      let bytes = 0;
      try {
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        const file = await open(unfinished, 'w', 0o600);
        try {
          for await (const piece of pieces) {
            const content = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
            await file.writeFile(content);
            bytes += content.length;
          }
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, target);
      } catch (thrown) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw writeFault(thrown, target);
      }
      return bytes;
    },
  };
}

function writeFault(thrown: unknown, path: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const { code = '' } = thrown as { code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Fault('exhausted', `the disk is full: ${path}`, { mend: 'make room, then export again', cause: thrown });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Fault('denied', `${path} may not be written`, {
      mend: 'give this user write permission on the folder',
      cause: thrown,
    });
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Fault('unavailable', `${path} cannot be written: ${message}`, {
    mend: 'check the folder and its mount, then export again',
    cause: thrown,
  });
}
