import type { FileOwner } from './loaded.ts';
import type { HostProcess } from './process.ts';
import type { HostReport } from './report.ts';

/** A process that still runs code whose file was replaced or removed. */
export interface ProcessToRestart {
  readonly program: HostProcess;
  readonly objects: readonly OldObject[];
}

export interface OldObject {
  readonly path: string;
  readonly state: 'replaced' | 'removed';
  /** The package that brought it, by the name it has now. */
  readonly owner?: FileOwner;
}

/** Processes that run old code, in order of their ids: an upgrade reaches them when they start again. */
export function processesToRestart(report: Pick<HostReport, 'processes' | 'mapped'>): ProcessToRestart[] {
  const byPid = new Map<number, OldObject[]>();
  for (const { path, state, pids, owner } of report.mapped) {
    if (state !== 'replaced' && state !== 'removed') continue;
    for (const pid of pids) {
      const objects = byPid.get(pid) ?? [];
      objects.push({ path, state, ...(owner === undefined ? {} : { owner }) });
      byPid.set(pid, objects);
    }
  }
  return report.processes.flatMap((program) => {
    const objects = byPid.get(program.pid);
    return objects === undefined ? [] : [{ program, objects }];
  });
}
