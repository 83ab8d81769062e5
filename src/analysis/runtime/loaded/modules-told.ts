import type { RuntimeKind, SeenHost, SoftwarePackage } from '#estate/model';
import type { LoadedRule } from './contract.ts';
import { answer, processes, sight } from './evidence.ts';
import { isSamePackage } from './same-package.ts';
import { sawAll } from './seen-all.ts';

/** Programs that run modules of npm or PyPI and are not told among the runtimes. */
const OTHERS: Readonly<Record<'node' | 'python', RegExp>> = {
  node: /\/(?:bun|deno|electron|nw|nwjs|workerd)[^/]*$/,
  python: /\/(?:pypy|graalpy|jython|micropython|uwsgi|ipython)[^/]*$/,
};

/**
 * Packages of npm and PyPI, by what processes say of themselves and by native code in their memory. That none has a
 * package is proof only when all processes were seen, every one of the runtime told all that it loaded, no other program
 * runs such modules, and one of those that told it is a process of the very folder the package lies in: a folder whose
 * program does not run just now says nothing.
 */
export const modulesTold: LoadedRule = (host, one) => {
  const kind = one.type === 'npm' ? 'node' : one.type === 'pypi' ? 'python' : undefined;
  if (kind === undefined) return undefined;
  const { modules = [], runtimes } = host.report;
  const holders = modules.filter(({ packages }) => packages.some((loaded) => isSamePackage(loaded, one)));
  if (holders.length > 0) {
    const pids = holders.map(({ pid }) => pid);
    return answer('loaded', 'module-loaded', [sight(host, 'modules', processes(pids))]);
  }
  const running = runtimes.filter((runtime) => runtime.kind === kind);
  const complete = new Set(modules.filter((told) => told.complete && told.runtime === kind).map(({ pid }) => pid));
  const isWhole =
    sawAll(host, 'processes', 'executable', 'runtimes', 'mapped-code', 'loaded-modules') &&
    running.every(({ pid }) => complete.has(pid)) &&
    !runsOtherwise(host, kind);
  const used = running.filter(({ packageRoots }) => packageRoots.some((root) => holds(root, one)));
  if (!isWhole || used.length === 0) return answer('unknown', 'not-all-seen');
  const pids = running.map(({ pid }) => pid);
  return answer('not-loaded', 'module-absent', [sight(host, 'modules', processes(pids))]);
};

function holds(root: string, { locations }: SoftwarePackage): boolean {
  return locations.some(({ path }) => `/${path}`.startsWith(`${root}/`));
}

function runsOtherwise({ report }: SeenHost, kind: Exclude<RuntimeKind, 'jvm'>): boolean {
  return report.processes.some(({ executable }) => executable === undefined || OTHERS[kind].test(executable.path));
}
