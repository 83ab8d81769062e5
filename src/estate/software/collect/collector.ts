import type { FileBody, FileHead, PackageReader } from '../readers/contract.ts';
import { baseName } from '../readers/support/names.ts';
import type { Budget } from './budget.ts';
import type { LayerFacts, Reading } from './layer-facts.ts';
import { createProblems } from './problems.ts';
import { readSafely } from './read-safely.ts';

/** Gathers what one layer says, file by file, in the order in which they come. */
export interface Collector {
  /** Whether the content of a file is worth having. One that is too large is noted here. */
  wants(head: FileHead): boolean;
  /** Takes the content of a wanted file. */
  take(file: FileBody): Promise<void>;
  /** A wanted file could not be had. */
  miss(path: string, code: string, detail: string): void;
  /** A second name of a file of the same layer. */
  link(path: string, target: string): void;
  /** The path is gone, or something that is not a file took its place. */
  remove(path: string): void;
  empty(folder: string): void;
  problem(code: string, path: string, detail: string): void;
  facts(): LayerFacts;
}

export function createCollector(readers: readonly PackageReader[], budget: Budget): Collector {
  const needed = new Set(readers.flatMap(({ needs = [] }) => needs));
  const readings = new Map<string, Reading[]>();
  const kept = new Map<string, FileBody>();
  const links = new Map<string, string>();
  const [removed, emptied] = [new Set<string>(), new Set<string>()];
  const problems = createProblems(budget.limits.problems);

  const readersOf = (head: FileHead) => readers.filter((reader) => reader.wants(head));
  const forget = (path: string) => {
    readings.delete(path);
    kept.delete(path);
    links.delete(path);
  };
  const note = (path: string, reader: string, code: string, detail: string) => {
    const list = readings.get(path) ?? [];
    readings.set(path, [...list, { reader, result: { packages: [], problems: [{ code, detail }] } }]);
  };
  const keep = (file: FileBody) => {
    if (budget.takeKept(file.content.length)) kept.set(file.path, file);
    else note(file.path, '', 'too-large', 'the databases of all layers together are larger than the limit');
  };

  return {
    wants(head) {
      if (needed.has(baseName(head.path))) return true;
      const wanting = readersOf(head);
      if (wanting.length === 0) return false;
      forget(head.path);
      const tooLarge = wanting.filter(({ maxBytes }) => head.bytes > maxBytes);
      for (const { id, maxBytes } of tooLarge) {
        note(head.path, id, 'too-large', `${head.bytes} bytes, and at most ${maxBytes} are read`);
      }
      return tooLarge.length < wanting.length;
    },
    async take(file) {
      const wanting = readersOf(file).filter(({ maxBytes }) => file.bytes <= maxBytes);
      const isNeeded = needed.has(baseName(file.path)) && file.bytes <= budget.limits.keptBytes;
      if (isNeeded || wanting.some(({ needs }) => needs)) keep(file);
      for (const reader of wanting) {
        if (reader.needs) continue;
        const result = await readSafely(reader, file, budget.limits, () => undefined);
        readings.set(file.path, [...(readings.get(file.path) ?? []), { reader: reader.id, result }]);
      }
    },
    miss: (path, code, detail) => note(path, '', code, detail),
    link: (path, target) => {
      forget(path);
      links.set(path, target);
    },
    remove: (path) => {
      forget(path);
      removed.add(path);
    },
    empty: (folder) => emptied.add(folder),
    problem: (code, path, detail) => problems.add(code, path, detail),
    facts() {
      for (const [path, target] of links) {
        const [file, list] = [kept.get(target), readings.get(target)];
        const named = (isExecutable: boolean) => readersOf({ path, bytes: Number.MAX_SAFE_INTEGER, isExecutable });
        if (file) kept.set(path, { ...file, path });
        else if (list) {
          const ids = new Set(named(true).map(({ id }) => id));
          readings.set(
            path,
            list.filter(({ reader }) => ids.has(reader)),
          );
        } else if (named(false).length > 0) {
          note(path, '', 'unsupported', `it is a second name of \`${target}\`, which was not read under that name`);
        }
      }
      return { readings, kept, removed, emptied, problems: problems.list() };
    },
  };
}
