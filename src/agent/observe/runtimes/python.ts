import type { ProcessRuntime } from '#estate/model';
import { LIMITS } from '../limits.ts';
import type { SeenProcess } from '../seen-process.ts';
import { bounded } from '../text.ts';
import { absolutePath, mainArgument, reportedMain } from './arguments.ts';

const PROGRAM = /(?:^|\/)python(\d(?:\.\d+)?)?$/;
const LIBRARY = /\/libpython(\d\.\d+)\w*\.so/;
const EXTENSION = /(?:\.cpython-\d+[^/]*|\.abi3|\.pypy\d+[^/]*)\.so$/;
const SITE = /^(.*\/(?:site|dist)-packages)\//;
const OPTIONS = { withValue: new Set(['-W', '-X', '--check-hash-based-pycs']), instead: new Set(['-c', '-']) };

/** A Python process, or one that carries Python. Pure modules leave no trace in its memory map: extensions do. */
export function pythonRuntime({ report, args, maps, view }: SeenProcess): ProcessRuntime | undefined {
  const program = PROGRAM.exec(report.executable?.path ?? '');
  const library = maps.find(({ path }) => LIBRARY.test(path));
  if (program === null && library === undefined) return undefined;
  const extensions = [...new Set(maps.filter(({ path }) => EXTENSION.test(path)).map(({ path }) => path))].toSorted();
  const workingFolder = view.link('cwd').value;
  const short = program?.[1] ?? LIBRARY.exec(library?.path ?? '')?.[1];
  const environment = environmentOf(absolutePath(args[0] ?? '', workingFolder), view);
  const candidates = [
    ...extensions.flatMap((path) => SITE.exec(path)?.[1] ?? []),
    ...sitesOf(environment?.prefix ?? prefixOf(report.executable?.path), short),
  ];
  const roots = [...new Set(candidates)].filter((path) => view.files.facts(path).value?.kind === 'folder');
  const module = args.indexOf('-m');
  const script = module > 0 ? args[module + 1] : mainArgument(args, OPTIONS);
  const version = environment?.version ?? short;
  return {
    pid: report.pid,
    kind: 'python',
    ...(version === undefined ? {} : { version }),
    ...reportedMain(module > 0 || script === undefined ? script : (absolutePath(script, workingFolder) ?? script)),
    packageRoots: roots.toSorted().map((path) => bounded(path)),
    extensions: extensions.slice(0, LIMITS.extensions).map((path) => bounded(path)),
  };
}

/** The virtual environment whose program was called, by the file that makes it one: https://peps.python.org/pep-0405/ (read 2026-11-26). */
function environmentOf(program: string | undefined, view: SeenProcess['view']) {
  const prefix = prefixOf(program);
  const text = prefix === undefined ? undefined : view.files.text(`${prefix}/pyvenv.cfg`, 16 * 1024).value;
  if (prefix === undefined || text === undefined) return undefined;
  const version = /^version(?:_info)?\s*=\s*(\d[\w.]{0,40})/m.exec(text)?.[1];
  return { prefix, version };
}

function prefixOf(program: string | undefined): string | undefined {
  return /^(\/.*)\/bin\/[^/]+$/.exec(program ?? '')?.[1];
}

function sitesOf(prefix: string | undefined, version: string | undefined): string[] {
  if (prefix === undefined) return [];
  const own = version === undefined ? [] : [`${prefix}/lib/python${version}/site-packages`];
  return [...own, `${prefix}/lib/python3/dist-packages`];
}
