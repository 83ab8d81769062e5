import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file the generator owns, from its first to its last byte. */
export interface Output {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
}

/** Makes some files from one source in the code. */
export interface Generator {
  readonly make: (root: string) => Promise<readonly Output[]>;
}

/** Loads a module of the project by its path. */
export async function load<T>(root: string, path: string): Promise<T> {
  return await import(pathToFileURL(join(root, path)).href);
}

export function jsonFile(path: string, value: unknown): Output {
  return { path, text: `${JSON.stringify(value, undefined, 2)}\n` };
}
