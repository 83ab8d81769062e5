import type { LoadedModules, PackageName, ProcessRuntime } from '#estate/model';
import { LIMITS } from '../observe/limits.ts';
import type { MissedTally } from '../observe/missed.ts';
import type { SeenProcess } from '../observe/seen-process.ts';
import { byKey } from '../observe/text.ts';
import { type ExtensionCache, extensionPackages } from './extension-packages.ts';
import { MODULE_FOLDER, toldModules } from './told-modules.ts';

export interface ModuleQuestion {
  /** Kept between looks. */
  readonly extensions: ExtensionCache;
  readonly folder?: string;
}

/** What each process of Node.js and Python has loaded, as far as it says so or its memory shows it. */
export function loadedModules(
  processes: readonly SeenProcess[],
  runtimes: readonly ProcessRuntime[],
  { extensions, folder = MODULE_FOLDER }: ModuleQuestion,
  missed: MissedTally,
): LoadedModules[] {
  const byPid = new Map(processes.map((program) => [program.report.pid, program]));
  const used = new Set<string>();
  let room: number = LIMITS.loadedPackages;
  const modules = runtimes.flatMap(({ pid, kind }): LoadedModules[] => {
    const program = byPid.get(pid);
    if (program === undefined || kind === 'jvm') return [];
    const told = toldModules(program, kind, folder) ?? { packages: [], complete: false, reason: 'no-preload' };
    const native = extensionPackages(program.maps, program.view.files, extensions, (key) => used.add(key));
    const packages = distinct([...told.packages, ...native]);
    const kept = packages.slice(0, room);
    room -= kept.length;
    if (kept.length === packages.length) return [{ pid, runtime: kind, ...told, packages }];
    missed.add('loaded-modules', 'too-many', packages.length - kept.length);
    return [{ pid, runtime: kind, ...told, packages: kept, complete: false, reason: 'too-many' }];
  });
  for (const key of extensions.keys()) if (!used.has(key)) extensions.delete(key);
  return modules;
}

function distinct(packages: readonly PackageName[]): PackageName[] {
  const keyOf = ({ type, namespace = '', name, version }: PackageName) => [type, namespace, name, version].join('\0');
  return [...new Map(packages.map((one) => [keyOf(one), one])).entries()]
    .toSorted(byKey(([key]) => key))
    .map(([, one]) => one);
}
