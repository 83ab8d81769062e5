import type { ProcessRuntime } from '#estate/model';
import type { HostFiles } from '#platform/host';
import { LIMITS } from '../limits.ts';
import type { SeenProcess } from '../seen-process.ts';
import { bounded } from '../text.ts';
import { absolutePath, mainArgument, reportedMain } from './arguments.ts';

const PROGRAM = /(?:^|\/)node(?:js)?[\d.]*$/;
const OPTIONS = {
  withValue: new Set([
    '-r',
    '--require',
    '--import',
    '--loader',
    '--experimental-loader',
    '-C',
    '--conditions',
    '--env-file',
  ]),
  instead: new Set(['-e', '--eval', '-p', '--print', '-i', '--interactive', '--test']),
};
/** Folders above a script in which its packages are looked for. */
const MAX_FOLDERS = 12;

/** A Node.js process. Its own modules are not in its memory map: the folders they come from and native addons are told. */
export function nodeRuntime({ report, args, maps, view }: SeenProcess): ProcessRuntime | undefined {
  const program = report.executable?.path ?? '';
  if (!PROGRAM.test(program)) return undefined;
  const script = mainArgument(args, OPTIONS);
  const folder = view.link('cwd').value;
  const main = script === undefined ? undefined : (absolutePath(script, folder) ?? script);
  const version = versionBeside(program, view.files);
  const start = main?.startsWith('/') ? main.slice(0, main.lastIndexOf('/')) : (folder ?? '/');
  const extensions = maps.filter(({ path }) => path.endsWith('.node'));
  return {
    pid: report.pid,
    kind: 'node',
    ...(version === undefined ? {} : { version }),
    ...reportedMain(main),
    packageRoots: nodeModulesAbove(start, view.files),
    extensions: [...new Set(extensions.map(({ path }) => bounded(path)))].toSorted().slice(0, LIMITS.extensions),
  };
}

/** Headers that releases of Node.js bring beside the program say its version; the program would have to be run otherwise. */
function versionBeside(program: string, files: HostFiles): string | undefined {
  const prefix = program.replace(/\/bin\/[^/]*$/, '');
  const header = files.text(`${prefix}/include/node/node_version.h`, 64 * 1024).value ?? '';
  const parts = ['MAJOR', 'MINOR', 'PATCH'].map(
    (part) => new RegExp(`^#define NODE_${part}_VERSION (\\d{1,5})$`, 'm').exec(header)?.[1],
  );
  return parts.includes(undefined) ? undefined : parts.join('.');
}

function nodeModulesAbove(start: string, files: HostFiles): string[] {
  const roots: string[] = [];
  let folder = files.resolve(start).value ?? start;
  for (let step = 0; step < MAX_FOLDERS; step++) {
    const candidate = `${folder === '/' ? '' : folder}/node_modules`;
    if (files.facts(candidate).value?.kind === 'folder') roots.push(bounded(candidate));
    if (folder === '/' || folder === '') break;
    folder = folder.slice(0, folder.lastIndexOf('/')) || '/';
  }
  return roots;
}
