import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileFault } from './faults.ts';

export interface TreeFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly isExecutable: boolean;
}

/** Why something of the tree is not looked into: links are never followed, most lead to what is met anyway. */
export interface TreeGap {
  readonly path: string;
  readonly why: 'too-deep' | 'unreadable' | 'leaves-the-root' | 'too-many';
}

export interface TreeLimits {
  readonly depth: number;
  readonly entries: number;
}

/** Files looked at at the same time. */
const BATCH = 64;

/**
 * All regular files below a folder, hidden ones too, folder by folder in code-point order. Links, devices, sockets and
 * pipes are not opened; a link that leads out of the root is named. Folders of `leaveOut` (relative paths) are passed
 * over. Faults: `not-found`, `denied` when the root itself cannot be read.
 */
export async function* walkTree(
  path: string,
  limits: TreeLimits,
  leaveOut: ReadonlySet<string>,
): AsyncGenerator<TreeFile | TreeGap> {
  const root = await realpath(path).catch((cause: unknown) => Promise.reject(fileFault(cause, path)));
  await readdir(root).catch((cause: unknown) => Promise.reject(fileFault(cause, path)));
  const open: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  let met = 0;
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const here = folder.path;
    const entries = await readdir(join(root, here), { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      yield { path: here, why: 'unreadable' };
      continue;
    }
    met += entries.length;
    if (met > limits.entries) {
      yield { path: here, why: 'too-many' };
      return;
    }
    const below: { readonly path: string; readonly depth: number }[] = [];
    for (const batch of batches(entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))) {
      const looked = await Promise.all(batch.map((entry) => lookAt(root, here, entry)));
      for (const [index, entry] of batch.entries()) {
        const found = looked[index];
        const where = here === '' ? entry.name : `${here}/${entry.name}`;
        if (entry.isDirectory()) {
          if (leaveOut.has(where)) continue;
          if (folder.depth >= limits.depth) yield { path: where, why: 'too-deep' };
          else below.push({ path: where, depth: folder.depth + 1 });
        } else if (found) yield found;
      }
    }
    open.push(...below.toReversed());
  }
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}

async function lookAt(root: string, folder: string, entry: Dirent): Promise<TreeFile | TreeGap | undefined> {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  const absolute = join(root, path);
  if (entry.isSymbolicLink()) {
    return (await leavesRoot(root, absolute)) ? { path, why: 'leaves-the-root' } : undefined;
  }
  if (!entry.isFile()) return undefined;
  const facts: Stats | undefined = await lstat(absolute).catch(() => undefined);
  if (!facts) return { path, why: 'unreadable' };
  return facts.isFile() ? { path, absolute, bytes: facts.size, isExecutable: (facts.mode & 0o111) !== 0 } : undefined;
}

/**
 * Whether a link leads to something outside of the root that is there. In the root of another system `/usr` means the
 * one below that root, so an absolute link whose end exists there stays inside.
 */
async function leavesRoot(root: string, link: string): Promise<boolean> {
  const target = await readlink(link).catch(() => undefined);
  if (target === undefined || root === '/') return false;
  const isThere = (path: string) => lstat(path).then(Boolean, () => false);
  if (target.startsWith('/') && (await isThere(join(root, target)))) return false;
  const end = resolve(link, '..', target);
  return relative(root, end).startsWith('..') && (await isThere(end));
}
