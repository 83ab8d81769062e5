import type { ProcessRuntime } from '#estate/model';
import type { SeenProcess } from '../seen-process.ts';
import { mainArgument, reportedMain } from './arguments.ts';

const HOTSPOT = /\/libjvm\.so$/;
/** Home of the JDK by where its machine stands: `lib/server` since 9, `jre/lib/amd64/server` before. */
const HOME = /^(.*?)(?:\/jre)?\/lib\/(?:[\w-]+\/)?(?:server|client|minimal|zero)\/libjvm\.so$/;
const OPTIONS = {
  withValue: new Set([
    '-cp',
    '-classpath',
    '--class-path',
    '-p',
    '--module-path',
    '--add-modules',
    '--upgrade-module-path',
  ]),
  instead: new Set(['-version', '--version']),
};

/** Whether a HotSpot VM runs in the process: its library is in memory. */
export function isHotspot({ maps }: Pick<SeenProcess, 'maps'>): boolean {
  return maps.some(({ path }) => HOTSPOT.test(path));
}

export function jvmRuntime(program: SeenProcess): ProcessRuntime | undefined {
  const library = program.maps.find(({ path }) => HOTSPOT.test(path))?.path;
  if (library === undefined) return undefined;
  const home = HOME.exec(library)?.[1];
  const release = home === undefined ? undefined : program.view.files.text(`${home}/release`, 64 * 1024).value;
  const version = /^JAVA_VERSION="([\w.+-]{1,40})"/m.exec(release ?? '')?.[1];
  const { args } = program;
  const jar = args.indexOf('-jar');
  const main = jar >= 0 ? args[jar + 1] : mainArgument(args, OPTIONS);
  return {
    pid: program.report.pid,
    kind: 'jvm',
    ...(version === undefined ? {} : { version }),
    ...reportedMain(main),
    packageRoots: [],
    extensions: [],
  };
}
