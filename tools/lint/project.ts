import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../shared/files.ts';
import { type ParsedModule, parseModule } from './parse.ts';

/** The files a rule may look at: the tree on disk, or a handful of texts in a test. */
export interface Project {
  /** Sorted, with forward slashes, relative to the root. */
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  /** The parsed TypeScript module at a path; parsed once. */
  readonly module: (path: string) => ParsedModule;
  /** Absolute root; rules that run code import from here. Absent for texts in memory. */
  readonly root?: string;
}

export function projectOnDisk(root: string): Project {
  return { ...withModules(listFiles(root), (path) => readFileSync(join(root, path), 'utf8')), root };
}

/** A project of texts by path: how planted violations are written down. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  return withModules(Object.keys(files).toSorted(), (path) => files[path] ?? '');
}

function withModules(paths: readonly string[], text: (path: string) => string): Project {
  const parsed = new Map<string, ParsedModule>();
  const module = (path: string): ParsedModule => {
    const known = parsed.get(path) ?? parseModule(path, text(path));
    parsed.set(path, known);
    return known;
  };
  return { paths, text, module };
}

const CODE = /\.(ts|tsx|mjs|js)$/;

/** Hand-written code below the given folders (`src`, `web`); generated registries are not hand-written. */
export function codeIn(project: Project, folders: readonly string[]): string[] {
  return project.paths.filter(
    (path) =>
      CODE.test(path) && !path.endsWith('.generated.ts') && folders.some((folder) => path.startsWith(`${folder}/`)),
  );
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
