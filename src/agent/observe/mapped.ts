import type { MappedObject, MappedState } from '#estate/model';
import { LIMITS } from './limits.ts';
import type { MapLine } from './memory-map.ts';
import type { MissedTally } from './missed.ts';
import type { SeenProcess } from './seen-process.ts';
import { bounded, byKey } from './text.ts';

/** Memory that the kernel shows as a deleted file and that never was one of a package. */
const NO_FILE = /^\/(?:memfd:|dev\/|SYSV|anon_hugepage|\[|i915|drm)/;
/** Folders in which programs unpack code that they remove at once. */
const TEMPORARY = /^\/(?:tmp|var\/tmp|run|var\/run)\//;

/** Every file with code in memory, once, with the processes that hold it. */
export function mappedObjects(processes: readonly SeenProcess[], missed: MissedTally): MappedObject[] {
  const objects = new Map<string, { readonly object: Omit<MappedObject, 'pids'>; readonly pids: Set<number> }>();
  let leftOut = 0;
  for (const program of processes) {
    const { pid, mounts = '' } = program.report;
    for (const line of program.maps) {
      if (NO_FILE.test(line.path)) continue;
      const key = `${line.path}\0${mounts}\0${line.device}\0${line.inode}\0${line.isMarkedDeleted ? 'deleted' : ''}`;
      const known = objects.get(key);
      if (known !== undefined) known.pids.add(pid);
      else if (objects.size >= LIMITS.mapped) leftOut += 1;
      else objects.set(key, { object: objectOf(program, line), pids: new Set([pid]) });
    }
  }
  if (leftOut > 0) missed.add('mapped-code', 'too-many', leftOut);
  return [...objects.entries()]
    .toSorted(byKey(([key]) => key))
    .map(([, { object, pids }]) => ({ ...object, pids: [...pids] }));
}

function objectOf({ report, view }: SeenProcess, line: MapLine): Omit<MappedObject, 'pids'> {
  const { mounts } = report;
  const state = line.isMarkedDeleted ? stateOf(line, (path) => view.files.facts(path).value?.inode) : 'present';
  // The mark may be the end of the name itself.
  const path = line.isMarkedDeleted && state === 'present' ? `${line.path} (deleted)` : line.path;
  const { device, inode } = line;
  return { path: bounded(path), ...(mounts === undefined ? {} : { mounts }), device, inode, state };
}

function stateOf(line: MapLine, inodeOf: (path: string) => string | undefined): MappedState {
  if (inodeOf(`${line.path} (deleted)`) === line.inode) return 'present';
  const now = inodeOf(line.path);
  if (now !== undefined && now !== line.inode) return 'replaced';
  return TEMPORARY.test(line.path) ? 'temporary' : 'removed';
}
