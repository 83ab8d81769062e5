import type { OpenArchive } from '#estate/model';
import { LIMITS } from './limits.ts';
import type { MissedTally } from './missed.ts';
import type { SeenProcess } from './seen-process.ts';
import { bounded, byKey } from './text.ts';

const ARCHIVE = /^(\/.*\.(?:jar|war|ear|jmod|zip|whl|egg|aar|par|kar|nar|hpi|jpi))( \(deleted\))?$/is;

/** Archives that processes hold open. A JVM opens jars it searched, whether or not it took a class from them. */
export function openArchives(processes: readonly SeenProcess[], missed: MissedTally): OpenArchive[] {
  const archives = new Map<string, OpenArchive & { readonly pids: number[] }>();
  let leftOut = 0;
  for (const { report, openFiles } of processes) {
    const { pid, mounts } = report;
    for (const target of new Set(openFiles)) {
      const [, path, mark] = ARCHIVE.exec(target) ?? [];
      if (path === undefined) continue;
      const key = `${path}\0${mounts ?? ''}\0${mark ?? ''}`;
      const known = archives.get(key);
      const where = { path: bounded(path), ...(mounts === undefined ? {} : { mounts }), isDeleted: mark !== undefined };
      if (known !== undefined) known.pids.push(pid);
      else if (archives.size >= LIMITS.archives) leftOut += 1;
      else archives.set(key, { ...where, pids: [pid] });
    }
  }
  if (leftOut > 0) missed.add('open-files', 'too-many', leftOut);
  return [...archives.entries()].toSorted(byKey(([key]) => key)).map(([, archive]) => archive);
}
