import type { ProcessContainer } from '#estate/model';
import { CONTAINER_PATTERNS } from './control-group-patterns.ts';

export interface ControlGroup {
  readonly container?: ProcessContainer;
  readonly unit?: string;
}

/** A pod of Kubernetes writes the dashes of its id as they are, or as `_` where systemd names the group. */
const POD = /[-/]pod(?<pod>[0-9a-f]{8}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{12})/;
const UNIT = /([\w@:.\\-]{1,200}\.service)(?:\/|$)/g;

/** Reads `/proc/<pid>/cgroup`, of both versions: https://man7.org/linux/man-pages/man7/cgroups.7.html (read 2026-11-26). */
export function parseControlGroup(text: string): ControlGroup {
  const paths = text.split('\n').map((line) => line.split(':').slice(2).join(':'));
  const container = firstOf(paths, containerOf);
  // Inside a container the unit is the one of the program that started it, which is not its own.
  const unit = container === undefined ? firstOf(paths, unitOf) : undefined;
  return { ...(container === undefined ? {} : { container }), ...(unit === undefined ? {} : { unit }) };
}

function containerOf(path: string): ProcessContainer | undefined {
  for (const { runtime, pattern } of CONTAINER_PATTERNS) {
    const { id, task } = pattern.exec(path)?.groups ?? {};
    if (id === undefined) continue;
    const pod = POD.exec(path)?.groups?.['pod']?.replaceAll('_', '-');
    return { runtime, id, ...(pod === undefined ? {} : { pod }), ...(task === undefined ? {} : { task }) };
  }
  return undefined;
}

/** The innermost service. */
function unitOf(path: string): string | undefined {
  return [...path.matchAll(UNIT)].at(-1)?.[1];
}

function firstOf<T>(paths: readonly string[], find: (path: string) => T | undefined): T | undefined {
  for (const path of paths) {
    const found = find(path);
    if (found !== undefined) return found;
  }
  return undefined;
}
