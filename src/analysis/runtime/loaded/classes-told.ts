import type { LoadedClass, SeenHost, SoftwarePackage } from '#estate/model';
import type { LoadedRule } from './contract.ts';
import { answer, processes, sight } from './evidence.ts';
import { sawAll } from './seen-all.ts';

/**
 * Packages of Maven, by the classes that stand in their archive and that Java machines were asked for. A class that is
 * loaded is proof. That it is not loaded says nothing of the others of the library, and the class itself may be loaded
 * at the next request; so a library counts as not loaded only when, besides, no process holds its archive open: a machine
 * opens an archive before it takes the first class of it. An archive inside another one has no file of its own to tell.
 */
export const classesTold: LoadedRule = (host, one) => {
  if (one.type !== 'maven') return undefined;
  const { classes, archives, runtimes } = host.report;
  const asked = classes.filter((answered) => isMarked(one, answered));
  const loaded = asked.filter(({ state }) => state === 'loaded');
  if (loaded.length > 0) {
    const evidence = loaded.map(({ name, pid }) => sight(host, 'classes', `${name} (${processes([pid])})`));
    return answer('loaded', 'class-loaded', evidence);
  }
  const paths = new Set(one.locations.map(({ path }) => `/${path}`));
  const open = archives.filter(({ path }) => paths.has(path) || path.endsWith('…'));
  if (open.length > 0) {
    const evidence = open.map(({ path, pids }) => sight(host, 'archives', `${path} (${processes(pids)})`));
    return answer('unknown', 'opened', evidence);
  }
  const machines = runtimes.filter(({ kind }) => kind === 'jvm');
  const isWhole =
    asked.length > 0 &&
    one.locations.every(({ within = [] }) => within.length === 0) &&
    sawAll(host, 'processes', 'executable', 'runtimes', 'mapped-code', 'open-files', 'jvm-classes') &&
    machines.every(({ pid }) => saidNo(host, one, pid));
  if (!isWhole || machines.length === 0) return answer('unknown', 'not-all-seen');
  const pids = machines.map(({ pid }) => pid);
  return answer('not-loaded', 'class-absent', [sight(host, 'classes', processes(pids))]);
};

/** Whether a class that was asked for, or what it was moved to, is one of those seen in the package's archive. */
function isMarked({ marks = [] }: SoftwarePackage, { name }: LoadedClass): boolean {
  const ending = `${name.replaceAll('.', '/')}.class`;
  return marks.some((mark) => mark === ending || mark.endsWith(`/${ending}`));
}

/** Whether a machine was asked for every class seen in the archive and has none of them. */
function saidNo({ report }: SeenHost, one: SoftwarePackage, pid: number): boolean {
  const absent = report.classes.filter((answered) => answered.pid === pid && answered.state === 'not-loaded');
  return (one.marks ?? []).every((mark) => absent.some((answered) => isMarked({ ...one, marks: [mark] }, answered)));
}
