import type { InventoryProblem } from '#estate/model';
import { PACKAGE_READERS, type PackageReader } from '#estate/software';
import type { HostFiles } from '#platform/host';

/** Where package managers of systems keep what is installed. */
const FOLDERS = [
  'var/lib/dpkg',
  'var/lib/dpkg/status.d',
  'var/lib/rpm',
  'usr/lib/sysimage/rpm',
  'lib/apk/db',
  'usr/lib/apk/db',
  'etc',
  'etc/apk',
  'usr/lib',
];
const SYSTEM_TYPES: readonly string[] = ['deb', 'rpm', 'apk'];
const SYSTEM_READER = 'os-release';
const MAX_NAMES = 20_000;

/** The databases of a machine's package managers, each with what reads it. */
export function* wantedFiles(
  files: HostFiles,
  problems: InventoryProblem[],
): Generator<{ readonly path: string; readonly reader: PackageReader }> {
  const readers = PACKAGE_READERS.filter(
    ({ id, finds }) => id === SYSTEM_READER || finds.some((type) => SYSTEM_TYPES.includes(type)),
  );
  for (const folder of FOLDERS) {
    const names = files.names(`/${folder}`, MAX_NAMES);
    if (names.absent === 'denied')
      problems.push({ code: 'denied', path: folder, detail: 'it may not be read; run as root' });
    if (names.isCut)
      problems.push({ code: 'too-many', path: folder, detail: 'it holds more files than are looked at' });
    for (const name of names.value ?? []) {
      const path = `${folder}/${name}`;
      const reader = readers.find((one) => one.wants({ path, bytes: 0, isExecutable: false }));
      if (reader !== undefined) yield { path, reader };
    }
  }
}
