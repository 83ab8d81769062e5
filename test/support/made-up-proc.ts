import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface MadeUpProcess {
  readonly pid: number;
  readonly name?: string;
  readonly flags?: number;
  readonly startTicks?: number;
  readonly args?: readonly string[];
  readonly executable?: string;
  readonly controlGroup?: string;
  readonly maps?: string;
  /** What its open files lead to, by number. */
  readonly open?: Readonly<Record<number, string>>;
  readonly status?: string;
  /** Numbers of its namespaces. */
  readonly mounts?: string;
  readonly network?: string;
  readonly tables?: Readonly<Record<string, string>>;
  /** Files below its own root. */
  readonly root?: Readonly<Record<string, string>>;
}

/** Writes a machine as the kernel would show it: its files below `root`, its processes below `root/proc`. */
export function makeUpProc(
  root: string,
  processes: readonly MadeUpProcess[],
  files: Readonly<Record<string, string>> = {},
): void {
  for (const [path, text] of Object.entries(files)) put(join(root, path), text);
  put(join(root, 'proc/stat'), 'cpu 1 2 3\nbtime 1795000000\n');
  put(join(root, 'proc/self/mountinfo'), '1 0 0:1 / / rw - ext4 x rw\n');
  for (const process of processes) makeUpProcess(join(root, 'proc', String(process.pid)), process);
}

function makeUpProcess(base: string, process: MadeUpProcess): void {
  const { pid, name = 'app', flags = 0, startTicks = 100 } = process;
  const fields = ['S', 1, 0, 0, 0, -1, flags, ...Array.from({ length: 12 }, () => 0), startTicks, 0];
  put(join(base, 'stat'), `${pid} (${name}) ${fields.join(' ')}\n`);
  put(join(base, 'status'), process.status ?? `Name:\t${name}\nUid:\t1000\t1000\t1000\t1000\nNSpid:\t${pid}\n`);
  put(join(base, 'cmdline'), (process.args ?? []).map((argument) => `${argument}\0`).join(''));
  put(join(base, 'cgroup'), process.controlGroup ?? '0::/\n');
  put(join(base, 'maps'), process.maps ?? '');
  mkdirSync(join(base, 'fd'));
  for (const [number, target] of Object.entries(process.open ?? {})) symlinkSync(target, join(base, 'fd', number));
  mkdirSync(join(base, 'ns'));
  symlinkSync(`mnt:[${process.mounts ?? '1'}]`, join(base, 'ns/mnt'));
  symlinkSync(`net:[${process.network ?? '1'}]`, join(base, 'ns/net'));
  if (process.executable !== undefined) symlinkSync(process.executable, join(base, 'exe'));
  for (const [table, text] of Object.entries(process.tables ?? {})) put(join(base, 'net', table), text);
  for (const [path, text] of Object.entries(process.root ?? {})) put(join(base, 'root', path), text);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
