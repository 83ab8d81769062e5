import {
  apkFileLists,
  checksummedPaths,
  dpkgPaths,
  dpkgStatus,
  type FileLists,
  type PackageFiles,
  rpmFileLists,
} from '#estate/software/running';
import type { HostFiles, Look } from '#platform/host';
import { LIMITS } from '../observe/limits.ts';

/** Where a package manager keeps who brought which file. */
export interface Manager {
  /** Files that change whenever something is installed; the first is always there. */
  readonly records: readonly string[];
  /** Undefined when the records are denied, cut or gone. */
  readonly open: (files: HostFiles) => FileLists | undefined;
}

const RPM_FOLDERS = ['/var/lib/rpm', '/usr/lib/sysimage/rpm'];
const RPM_NAMES = ['rpmdb.sqlite', 'Packages.db', 'Packages'];
const DPKG = '/var/lib/dpkg';
const DISTROLESS = `${DPKG}/status.d`;

/** Every manager that is known, in the order in which a root is asked for them. */
export const MANAGERS: readonly Manager[] = [
  { records: [`${DPKG}/status`], open: openDpkg },
  ...RPM_FOLDERS.flatMap((folder) =>
    RPM_NAMES.map((name): Manager => {
      const [path, log] = [`${folder}/${name}`, `${folder}/${name}-wal`];
      return { records: [path, log], open: (files) => openRpm(files, path, log) };
    }),
  ),
  ...['/lib/apk/db/installed', '/usr/lib/apk/db/installed'].map(
    (path): Manager => ({
      records: [path],
      open: (files) => {
        const text = whole(files.text(path, LIMITS.ownerRecords));
        return text === undefined ? undefined : apkFileLists(text);
      },
    }),
  ),
  { records: [DISTROLESS], open: openDistroless },
];

function openRpm(files: HostFiles, path: string, log: string): FileLists | undefined {
  const content = whole(files.bytes(path, LIMITS.ownerRecords));
  const newer = files.bytes(log, LIMITS.ownerRecords);
  if (content === undefined || newer.isCut || newer.absent === 'denied') return undefined;
  return rpmFileLists(content, newer.value);
}

function openDpkg(files: HostFiles): FileLists | undefined {
  const status = dpkgStatus();
  const seen = files.lines(`${DPKG}/status`, LIMITS.ownerRecords, (line) => status.take(line));
  const names = whole(files.names(`${DPKG}/info`, LIMITS.ownerLists));
  if (seen.absent !== undefined || seen.isCut || names === undefined) return undefined;
  const owners = status.owners();
  const lists = names.filter((name) => name.endsWith('.list'));
  return listFiles(lists, (name) => {
    const owner = owners.get(name.slice(0, -'.list'.length));
    // A list may outlive its package: its configuration stays.
    if (owner === undefined) return 'none';
    const text = whole(files.text(`${DPKG}/info/${name}`, LIMITS.ownerRecords));
    return text === undefined ? undefined : { owner, paths: dpkgPaths(text) };
  });
}

/** Images without dpkg keep one record of each package, and beside it the checksums of its files. */
function openDistroless(files: HostFiles): FileLists | undefined {
  const names = whole(files.names(DISTROLESS, LIMITS.ownerLists));
  if (names === undefined) return undefined;
  const records = names.filter((name) => !name.endsWith('.md5sums'));
  return listFiles(records, (name) => {
    const status = dpkgStatus();
    files.lines(`${DISTROLESS}/${name}`, LIMITS.ownerRecords, (line) => status.take(line));
    const [owner] = status.owners().values();
    const sums = whole(files.text(`${DISTROLESS}/${name}.md5sums`, LIMITS.ownerRecords));
    return owner === undefined || sums === undefined ? undefined : { owner, paths: checksummedPaths(sums) };
  });
}

function listFiles(names: readonly string[], read: (name: string) => PackageFiles | 'none' | undefined): FileLists {
  let isWhole = true;
  return {
    packages: (function* () {
      for (const name of names) {
        const found = read(name);
        if (found === undefined) isWhole = false;
        else if (found !== 'none') yield found;
      }
    })(),
    isWhole: () => isWhole,
  };
}

function whole<T>(seen: Look<T>): T | undefined {
  return seen.isCut === true ? undefined : seen.value;
}
