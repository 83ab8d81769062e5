import type { ProcessRuntime } from '#estate/model';
import { byKey } from '../text.ts';
import type { SeenProcess } from '../seen-process.ts';
import { jvmRuntime } from './jvm.ts';
import { nodeRuntime } from './node.ts';
import { pythonRuntime } from './python.ts';

const RUNTIMES = [jvmRuntime, nodeRuntime, pythonRuntime];

/** What runs inside each process, by its program, its memory and its arguments; the first that fits counts. */
export function processRuntimes(processes: readonly SeenProcess[]): ProcessRuntime[] {
  return processes
    .flatMap((process) => {
      for (const runtimeOf of RUNTIMES) {
        const runtime = runtimeOf(process);
        if (runtime !== undefined) return [runtime];
      }
      return [];
    })
    .toSorted(byKey(({ pid }) => String(pid).padStart(10, '0')));
}
