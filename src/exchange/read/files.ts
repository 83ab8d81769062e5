import { basename } from 'node:path';
import { streamFile, walkFiles } from '#platform/files';
import { LIMITS } from './limits.ts';
import { readFindings, type ReadFile, type UnreadRecord } from './read-findings.ts';

/** Files below one folder and levels of folders that are looked at. */
const WALK = { depth: 16, files: 100_000 };

export interface FoundFindings extends ReadFile {
  /** The path as a person would write it. */
  readonly name: string;
}

export interface FindFindingsOptions {
  readonly accountId?: string;
  readonly region?: string;
}

/**
 * The files of some paths, folders with all below them, one after the other. What was not listed (links, pipes, too
 * deep) is one item more, of problems. Faults: those of a path given that cannot be read.
 */
export async function* findingsFiles(
  paths: readonly string[],
  options: FindFindingsOptions = {},
): AsyncGenerator<FoundFindings> {
  for (const path of paths) {
    const { isFolder, files, notListed } = await walkFiles(path, WALK);
    for (const file of files) {
      const name = isFolder ? `${path.replace(/\/+$/, '')}/${file.path}` : path;
      const chunks = streamFile(file.absolute, LIMITS.unpackedBytes);
      yield { name, ...readFindings({ name: basename(file.path), chunks, ...options }) };
    }
    for (const { path: left, why } of notListed.filter((one) => one.why !== 'hidden')) {
      yield { name: `${path}/${left}`, items: problem(`not read: ${why}`), isKnown: () => true };
    }
  }
}

async function* problem(text: string): AsyncGenerator<readonly UnreadRecord[]> {
  yield [{ index: 0, offset: 0, problem: text }];
}
