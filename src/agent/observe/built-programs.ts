import type { BuiltProgram } from '#estate/model';
import { programReader } from '#estate/software/running';
import { LIMITS } from './limits.ts';
import type { MissedTally } from './missed.ts';
import type { SeenProcess } from './seen-process.ts';
import { byKey } from './text.ts';

const READ_LIMITS = { unpackedBytes: 16 * 1024 * 1024, archiveDepth: 0, entries: 0 };

/** What was read of programs before, by the file: a program of 100 MiB is not read again every minute. */
export type ProgramCache = Map<string, BuiltProgram['packages']>;

/** What the running programs of Go and Rust were built of. Each file is read once, and not at all when it is larger than `maxBytes`. */
export async function builtPrograms(
  processes: readonly SeenProcess[],
  { cache, maxBytes }: { readonly cache: ProgramCache; readonly maxBytes: number },
  missed: MissedTally,
): Promise<BuiltProgram[]> {
  const runners = new Map<string, SeenProcess[]>();
  for (const process of processes) {
    const file = fileOf(process);
    if (file !== undefined) runners.set(file, [...(runners.get(file) ?? []), process]);
  }
  for (const file of cache.keys()) if (!runners.has(file)) cache.delete(file);
  const programs: BuiltProgram[] = [];
  for (const [file, [first, ...others]] of runners) {
    if (first === undefined) continue;
    const packages = cache.get(file) ?? (await readProgram(first, maxBytes, missed));
    if (packages === undefined) continue;
    cache.set(file, packages);
    const { executable, mounts } = first.report;
    if (packages.length === 0 || executable === undefined) continue;
    const pids = [first, ...others].map(({ report }) => report.pid);
    programs.push({ path: executable.path, ...(mounts === undefined ? {} : { mounts }), pids, packages });
  }
  return programs.toSorted(byKey(({ path, mounts = '' }) => `${path}\0${mounts}`));
}

/** Which file a process runs, by its number on its device. */
function fileOf({ report, maps }: SeenProcess): string | undefined {
  const line = maps.find(({ path }) => path === report.executable?.path);
  return line === undefined ? undefined : [report.mounts ?? '', line.device, line.inode, line.path].join(' ');
}

async function readProgram(
  { report, view }: SeenProcess,
  maxBytes: number,
  missed: MissedTally,
): Promise<BuiltProgram['packages'] | undefined> {
  const content = view.program(maxBytes);
  if (content.value === undefined) {
    missed.take('built-in', content);
    return undefined;
  }
  const head = { path: report.executable?.path ?? '', bytes: content.value.length, isExecutable: true };
  if (content.isCut) {
    missed.add('built-in', 'too-large');
    return [];
  }
  if (!programReader.wants(head)) return [];
  const { packages, problems = [] } = await programReader.read(
    { ...head, content: content.value },
    READ_LIMITS,
    () => undefined,
  );
  if (problems.length > 0) missed.add('built-in', 'failed', problems.length);
  if (packages.length > LIMITS.modules) missed.add('built-in', 'too-many', packages.length - LIMITS.modules);
  return packages
    .map(({ type, namespace, name, version }) => ({
      type,
      ...(namespace === undefined ? {} : { namespace }),
      name,
      version,
    }))
    .toSorted(byKey(({ type, namespace = '', name, version }) => [type, namespace, name, version].join('\0')))
    .slice(0, LIMITS.modules);
}
