import { type Look, seen } from './look.ts';
import { type FileFacts, factsOf, namesIn, readBytes, readLines, readLink, readText } from './raw.ts';

/** Links followed on the way to one file; the kernel's own limit is 40. */
const MAX_LINKS = 40;

export interface NamedFacts extends FileFacts {
  readonly name: string;
}

/** The files below one root, read and never written. Paths are absolute as its own processes see them. */
export interface HostFiles {
  /** The path after all links, still as seen from the root. */
  resolve(path: string): Look<string>;
  text(path: string, maxBytes: number): Look<string>;
  bytes(path: string, maxBytes: number): Look<Uint8Array>;
  /** Line by line, without their ends, for files that need not be whole in memory. */
  lines(path: string, maxBytes: number, take: (line: string) => void): Look<undefined>;
  /** Facts of what the path leads to, through links. */
  facts(path: string): Look<FileFacts>;
  /** Names in a folder in code-point order. */
  names(path: string, max: number): Look<readonly string[]>;
  /** What is in a folder with its facts (links are not followed), in code-point order of the names. */
  entries(path: string, max: number): Look<readonly NamedFacts[]>;
}

/**
 * Files below `root`. Every link is followed by hand inside it, so that a link of a container or of a mounted disk
 * leads to its own files and not to those of this machine.
 */
export function filesBelow(root: string): HostFiles {
  const base = root === '/' ? '' : root.replace(/\/+$/, '');
  const resolve = (path: string) => resolveInside(base, path);
  const at = <T>(path: string, ask: (absolute: string) => Look<T>): Look<T> => {
    const real = resolve(path);
    return real.value === undefined ? real : ask(`${base}${real.value}`);
  };
  return {
    resolve,
    text: (path, maxBytes) => at(path, (absolute) => readText(absolute, maxBytes)),
    bytes: (path, maxBytes) => at(path, (absolute) => readBytes(absolute, maxBytes)),
    lines: (path, maxBytes, take) => at(path, (absolute) => readLines(absolute, maxBytes, take)),
    facts: (path) => at(path, factsOf),
    names: (path, max) => at(path, (absolute) => sorted(namesIn(absolute, max))),
    entries: (path, max) =>
      at(path, (absolute) => {
        const names = sorted(namesIn(absolute, max));
        if (names.value === undefined) return names;
        const entries: NamedFacts[] = [];
        for (const name of names.value) {
          const facts = factsOf(`${absolute}/${name}`);
          if (facts.value !== undefined) entries.push({ name, ...facts.value });
        }
        return seen(entries, names.isCut);
      }),
  };
}

function sorted(names: Look<string[]>): Look<string[]> {
  return names.value === undefined ? names : seen(names.value.toSorted(), names.isCut);
}

/** Walks a path part by part; a `..` of a link stops at the root as it does for a process of that root. */
function resolveInside(base: string, path: string): Look<string> {
  const ahead = path.split('/').toReversed();
  const behind: string[] = [];
  let links = 0;
  for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      behind.pop();
      continue;
    }
    const here = `${base}/${[...behind, part].join('/')}`;
    const facts = factsOf(here);
    if (facts.value === undefined) return facts;
    if (facts.value.kind !== 'link') {
      behind.push(part);
      continue;
    }
    const target = readLink(here);
    if (target.value === undefined) return target;
    if (++links > MAX_LINKS) return { absent: 'other' };
    if (target.value.startsWith('/')) behind.length = 0;
    ahead.push(...target.value.split('/').toReversed());
  }
  return seen(`/${behind.join('/')}`);
}
