import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold nothing written by hand. */
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.yagura', '.cache', '.venv', '__pycache__']);

/**
 * Every file below `root` (or below the given folders and files of it) as sorted paths with forward slashes,
 * relative to `root`. What does not exist is left out.
 */
export function listFiles(root: string, starts: readonly string[] = ['']): string[] {
  const found: string[] = [];
  for (const start of starts) collect(root, start, found);
  return found.toSorted();
}

function collect(root: string, path: string, found: string[]): void {
  const entries = readFolder(join(root, path));
  if (entries === 'file') found.push(path);
  if (entries === 'missing' || entries === 'file') return;
  for (const entry of entries) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) collect(root, below, found);
    else if (entry.isFile()) found.push(below);
  }
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return 'missing';
    if (code === 'ENOTDIR') return 'file';
    throw thrown;
  }
}
