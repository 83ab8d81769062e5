import type { Gathering } from '../support/gathering.ts';
import { linesOf } from '../support/stanzas.ts';
import type { GoBuildInfo } from './go-build-info.ts';

/** `go1.21.5`, `go1.22rc1`, `go1.20.12 (Red Hat 1.20.12-1)`, `go1.21.5 X:boringcrypto`. */
const RELEASE = /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(alpha|beta|rc)(\d+))?/;

interface Module {
  readonly path: string;
  readonly version: string;
}

/** The modules that a program was built of and Go's own library, each as a package of the program. */
export function addGoModules({ version, modules }: GoBuildInfo, gather: Gathering): void {
  const library = libraryVersion(version);
  if (library === undefined)
    gather.problem('unidentified', `built by a Go that is no release: ${version || 'no version'}`);
  else gather.add({ type: 'golang', name: 'stdlib', version: library, standing: 'embedded' });
  for (const { path, version: told } of modulesOf(modules)) {
    // A program built in a checkout says `(devel)`, a replacement by a folder says nothing: neither is a version.
    if (told === '' || told.startsWith('(')) continue;
    gather.add({ type: 'golang', name: path, version: told, standing: 'embedded' });
  }
}

/**
 * A release of Go as the vulnerability database of Go numbers its library: `1.22.0-rc.1`.
 * https://go.dev/security/vuln/database (read 2026-11-26)
 */
function libraryVersion(text: string): string | undefined {
  const [, major, minor, patch = '0', stage, number] = RELEASE.exec(text) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return `${major}.${minor}.${patch}${stage === undefined ? '' : `-${stage}.${number}`}`;
}

function modulesOf(text: string): Module[] {
  const found: Module[] = [];
  for (const line of linesOf(text)) {
    const [kind, path = '', version = ''] = line.split('\t', 4);
    if (kind === 'mod' || kind === 'dep') found.push({ path, version });
    // A replacement stands below the module that it replaces.
    if (kind === '=>' && found.length > 0) found.splice(-1, 1, { path, version });
  }
  return found;
}
