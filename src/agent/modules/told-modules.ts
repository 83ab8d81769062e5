import type { LoadedModules } from '#estate/model';
import { LIMITS } from '../observe/limits.ts';
import type { SeenProcess } from '../observe/seen-process.ts';
import { type ModuleFile, type ModuleFileOwner, parseModuleFile } from './module-file.ts';

/** Where processes that were started with the preload write, seen from their own root. */
export const MODULE_FOLDER = '/run/yagura/modules';

/** What a process says of itself, all its threads together. */
export type ToldModules = Pick<LoadedModules, 'packages' | 'complete' | 'reason' | 'since'>;

/** Reads what a process with the preload wrote of itself; undefined when it wrote nothing. */
export function toldModules(
  program: SeenProcess,
  runtime: LoadedModules['runtime'],
  folder: string,
): ToldModules | undefined {
  const main = fileOf(program, runtime, folder, 0);
  if (main === undefined) return undefined;
  if (typeof main === 'string') return { packages: [], complete: false, reason: main };
  const files: ModuleFile[] = [main];
  const open = [...main.threads];
  const met = new Set<number>([0]);
  let reason = main.reason;
  for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
    if (met.has(thread)) continue;
    met.add(thread);
    // A thread without its own word may have loaded anything: it was started without the preload, or has just begun.
    const file = met.size > LIMITS.moduleThreads ? undefined : fileOf(program, runtime, folder, thread);
    if (file === undefined || typeof file === 'string') {
      reason ??= 'threads';
      continue;
    }
    files.push(file);
    open.push(...file.threads);
    reason ??= file.reason;
  }
  const complete = reason === undefined && files.every((file) => file.complete);
  return {
    packages: files.flatMap(({ packages }) => packages),
    complete,
    ...(complete ? {} : { reason: reason ?? 'damaged' }),
    ...(main.since === undefined ? {} : { since: main.since }),
  };
}

/** The file of one thread, or why it is not believed. */
function fileOf(
  { report, status, view }: SeenProcess,
  runtime: ModuleFileOwner['runtime'],
  folder: string,
  thread: number,
): ModuleFile | 'other-owner' | 'damaged' | undefined {
  const { namespacePid: pid = report.pid, startTicks } = report;
  const path = `${folder}/${pid}-${startTicks}${thread === 0 ? '' : `-${thread}`}.json`;
  const facts = view.files.facts(path).value;
  if (facts === undefined) return undefined;
  // Everybody may write into the folder. Only the user of the process speaks for it, and root, who may do as he likes anyway.
  if (facts.kind !== 'file' || (facts.uid !== status.uid && facts.uid !== 0)) return 'other-owner';
  const text = view.files.text(path, LIMITS.moduleFile);
  if (text.value === undefined || text.isCut) return 'damaged';
  return parseModuleFile(text.value, { runtime, pid, startTicks, thread }) ?? 'damaged';
}
