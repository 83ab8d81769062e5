import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../shared/files.ts';

/** One part of the build: what it reads and what shows that it was written. */
export interface Part {
  readonly name: 'server' | 'web' | 'agent';
  /** Files and folders whose content decides whether it is stale. */
  readonly inputs: readonly string[];
  /** Below `dist/`. */
  readonly output: string;
  /** Without it there is nothing to build yet. */
  readonly entry: string;
}

const COMMON_INPUTS = ['package.json', 'package-lock.json', 'tools/build'];

export const PARTS: readonly Part[] = [
  {
    name: 'server',
    inputs: ['src', 'tsconfig.json', ...COMMON_INPUTS],
    output: 'yagura.js',
    entry: 'src/main/yagura.ts',
  },
  {
    name: 'web',
    inputs: ['web', 'src/api/contract', ...COMMON_INPUTS],
    output: 'web/index.html',
    entry: 'web/vite.config.ts',
  },
  {
    name: 'agent',
    inputs: ['src', 'tsconfig.json', ...COMMON_INPUTS],
    output: 'agent.mjs',
    entry: 'src/main/agent.ts',
  },
];

const DIGEST_FILE = 'dist/.build-digest';

/** SHA-256 over names and contents of everything a part is built from; tests are no input. */
export function digestOf(root: string, part: Part): string {
  const sum = createHash('sha256');
  for (const path of listFiles(root, part.inputs)) {
    if (/\.test\.tsx?$/.test(path)) continue;
    const content = readFileSync(join(root, path));
    sum.update(`${path}\0${content.length}\0`).update(content);
  }
  return sum.digest('hex');
}

/** Whether `dist/` holds what the present inputs give. */
export function isFresh(root: string, part: Part): boolean {
  return existsSync(join(root, 'dist', part.output)) && readDigests(root)[part.name] === digestOf(root, part);
}

/** Remembers what a part was built from; `undefined` forgets it. */
export function recordDigest(root: string, part: Part, digest: string | undefined): void {
  const path = join(root, DIGEST_FILE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...readDigests(root), [part.name]: digest }, undefined, 2)}\n`);
}

function readDigests(root: string): Record<string, unknown> {
  try {
    const digests: unknown = JSON.parse(readFileSync(join(root, DIGEST_FILE), 'utf8'));
    return typeof digests === 'object' && digests !== null ? { ...digests } : {};
  } catch {
    return {};
  }
}
