import { type HostFiles, filesBelow } from './files.ts';
import { type Look, seen } from './look.ts';
import { namesIn, readLink, readLinked, readText } from './raw.ts';

/** Effective user of this program; undefined where there is no such thing. */
export function effectiveUser(): number | undefined {
  return process.geteuid?.();
}

/** Processes listed at most: the kernel's own ceiling on 64-bit machines is 4,194,304, a busy host has some thousands. */
const MAX_PIDS = 65_536;

/** What the kernel shows of one process under `/proc/<pid>`. */
export interface ProcessView {
  text(name: string, maxBytes: number): Look<string>;
  link(name: string): Look<string>;
  /** The file it runs, though its name may be gone. */
  program(maxBytes: number): Look<Uint8Array>;
  /** What its open files lead to; `isCut` when there are more than `max`. */
  openFiles(max: number): Look<readonly string[]>;
  /** Files as the process sees them. */
  readonly files: HostFiles;
}

/** A machine that is looked at: this one, or the one whose root is mounted at `root`. */
export interface Host {
  readonly root: string;
  /** Where its `/proc` stands. */
  readonly proc: string;
  /** Process ids, ascending. */
  pids(): Look<readonly number[]>;
  process(pid: number | 'self'): ProcessView;
  /** What the kernel says of the whole machine: `stat`, `sys/kernel/hostname`. */
  kernel(name: string, maxBytes: number): Look<string>;
  readonly files: HostFiles;
}

/**
 * Opens a machine for looking. Looks are synchronous: the kernel answers from memory, and a look through threads costs
 * several times the processor time that is measured against us.
 */
export function openHost(init: { readonly root?: string; readonly proc?: string } = {}): Host {
  const root = init.root ?? '/';
  const proc = init.proc ?? (root === '/' ? '/proc' : `${root.replace(/\/+$/, '')}/proc`);
  return {
    root,
    proc,
    pids() {
      const names = namesIn(proc, MAX_PIDS);
      if (names.value === undefined) return names;
      const pids = names.value.filter((name) => /^[1-9]\d{0,9}$/.test(name)).map(Number);
      return seen(
        pids.toSorted((a, b) => a - b),
        names.isCut,
      );
    },
    process: (pid) => viewOf(`${proc}/${pid}`),
    kernel: (name, maxBytes) => readText(`${proc}/${name}`, maxBytes),
    files: filesBelow(root),
  };
}

function viewOf(base: string): ProcessView {
  return {
    text: (name, maxBytes) => readText(`${base}/${name}`, maxBytes),
    link: (name) => readLink(`${base}/${name}`),
    program: (maxBytes) => readLinked(`${base}/exe`, maxBytes),
    openFiles(max) {
      const numbers = namesIn(`${base}/fd`, max);
      if (numbers.value === undefined) return numbers;
      const targets: string[] = [];
      for (const number of numbers.value) {
        const target = readLink(`${base}/fd/${number}`);
        if (target.value !== undefined) targets.push(target.value);
      }
      return seen(targets, numbers.isCut);
    },
    files: filesBelow(`${base}/root`),
  };
}
