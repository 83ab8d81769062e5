import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault, type Instant, instant } from '#kernel';
import { fileFault } from './faults.ts';

export interface FoundFile {
  /** Relative to the folder walked, with `/`; the file's own name when a file was given. */
  readonly path: string;
  /** What opens it. */
  readonly absolute: string;
  readonly bytes: number;
  readonly modifiedAt: Instant;
}

/** Why something under the folder was not listed. */
export type NotListed = 'hidden' | 'symbolic-link' | 'not-a-file' | 'too-deep' | 'unreadable' | 'too-many';

export interface WalkedFolder {
  /** The real path of what was given. */
  readonly root: string;
  readonly isFolder: boolean;
  /** In code-point order of their paths. */
  readonly files: readonly FoundFile[];
  readonly notListed: readonly { readonly path: string; readonly why: NotListed }[];
}

export interface WalkLimits {
  readonly depth: number;
  readonly files: number;
}

/**
 * Lists the regular files under a folder, or the one file given. Symbolic links inside it are not followed, so that
 * nothing outside is read and no circle is walked; devices and pipes are never opened. What is left out is named.
 * Faults: `not-found`, `denied` when the root itself cannot be read, `exhausted` when more entries are met than twice
 * the limit of files.
 */
export async function walkFiles(path: string, limits: WalkLimits): Promise<WalkedFolder> {
  const root = await realpath(path).catch((cause: unknown) => Promise.reject(fileFault(cause, path)));
  const top = await stat(root);
  if (!top.isDirectory()) {
    const file = { path: basename(root), absolute: root, bytes: top.size, modifiedAt: instant(top.mtimeMs) };
    return top.isFile()
      ? { root, isFolder: false, files: [file], notListed: [] }
      : { root, isFolder: false, files: [], notListed: [{ path: basename(root), why: 'not-a-file' }] };
  }
  const files: FoundFile[] = [];
  const notListed: { path: string; why: NotListed }[] = [];
  const leaveOut = (where: string, why: NotListed) => {
    if (files.length + notListed.length > 2 * limits.files) throw tooMany(path, limits);
    notListed.push({ path: where, why });
  };

  const walk = async (folder: string, relative: string, depth: number): Promise<void> => {
    for (const entry of await entriesOf(folder, () => leaveOut(relative || '.', 'unreadable'))) {
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const absolute = join(folder, entry.name);
      if (entry.name.startsWith('.')) leaveOut(below, 'hidden');
      else if (entry.isSymbolicLink()) leaveOut(below, 'symbolic-link');
      else if (entry.isDirectory()) {
        if (depth >= limits.depth) leaveOut(below, 'too-deep');
        else await walk(absolute, below, depth + 1);
      } else if (!entry.isFile()) leaveOut(below, 'not-a-file');
      else if (files.length >= limits.files) leaveOut(below, 'too-many');
      else {
        const facts = await lstat(absolute).catch(() => undefined);
        if (!facts) leaveOut(below, 'unreadable');
        else files.push({ path: below, absolute, bytes: facts.size, modifiedAt: instant(facts.mtimeMs) });
      }
    }
  };
  await walk(root, '', 0);
  return { root, isFolder: true, files, notListed };
}

/** Entries in code-point order, so that two walks of the same folder are the same walk. */
async function entriesOf(folder: string, onUnreadable: () => void) {
  try {
    const entries = [];
    for await (const entry of await opendir(folder)) entries.push(entry);
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    onUnreadable();
    return [];
  }
}

function tooMany(path: string, limits: WalkLimits): Fault {
  return new Fault('exhausted', `${path} holds far more than ${limits.files} files`, {
    mend: 'give the folder of the exports itself, not one above it',
  });
}
