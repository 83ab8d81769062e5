import type { InventoryProblem, OperatingSystem, SoftwareInventory } from '#estate/model';
import {
  type FileBody,
  INVENTORY_LIMITS,
  type LocatedPackage,
  mergePackages,
  PACKAGE_READERS,
  type PackageReader,
  withPackagesFrom,
} from '#estate/software';
import { type HostFiles, openHost } from '#platform/host';
import type { Clock } from '#platform/runtime';

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

/** What the machine's own package manager says is installed: its databases alone, without a walk over the disk. */
export async function readHostPackages(init: {
  readonly root: string;
  readonly clock: Pick<Clock, 'now'>;
}): Promise<SoftwareInventory> {
  const { files } = openHost({ root: init.root });
  const takenAt = init.clock.now();
  const located: LocatedPackage[] = [];
  const problems: InventoryProblem[] = [];
  const used = new Set<string>();
  let os: { readonly rank: number; readonly value: OperatingSystem } | undefined;
  let packagesFrom: string | undefined;
  for (const { path, reader } of wantedFiles(files, problems)) {
    const body = bodyOf(files, path, reader, problems);
    if (body === undefined) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    const beside = (name: string) => bodyOf(files, `${folder}/${name}`, reader, problems);
    const read = await reader.read(body, INVENTORY_LIMITS, beside);
    used.add(reader.id);
    for (const { within, ...found } of read.packages) {
      located.push({ found, location: { path, ...(within === undefined ? {} : { within }) } });
    }
    for (const { code, detail } of read.problems ?? []) problems.push({ code, path, detail });
    if (read.os && (os === undefined || (read.osRank ?? 0) < os.rank)) os = { rank: read.osRank ?? 0, value: read.os };
    packagesFrom = read.packagesFrom ?? packagesFrom;
  }
  return {
    target: { kind: 'host', name: init.root },
    takenAt,
    ...(os === undefined ? {} : { os: withPackagesFrom(os.value, packagesFrom) }),
    packages: mergePackages(located),
    problems,
    readers: [...used].toSorted(),
  };
}

function* wantedFiles(files: HostFiles, problems: InventoryProblem[]) {
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

function bodyOf(
  files: HostFiles,
  path: string,
  { maxBytes }: PackageReader,
  problems: InventoryProblem[],
): FileBody | undefined {
  const { value, isCut, absent } = files.bytes(`/${path}`, maxBytes);
  if (absent === 'denied') problems.push({ code: 'denied', path, detail: 'it may not be read; run as root' });
  if (value === undefined) return undefined;
  if (isCut) {
    problems.push({ code: 'too-large', path, detail: 'it is larger than the limit and was not read' });
    return undefined;
  }
  return { path, bytes: value.length, isExecutable: false, content: value };
}
