/** Where rpm keeps its database: as ever, in images whose `/var` is empty, and on systems built by ostree. */
const FOLDERS = new Set(['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm']);

/** Berkeley DB, NDB, SQLite. */
const NAMES = new Set(['Packages', 'Packages.db', 'rpmdb.sqlite']);

/** What SQLite wrote last may not be in its database yet but beside it. */
export const WAL = 'rpmdb.sqlite-wal';

export function isDatabase(path: string): boolean {
  const slash = path.lastIndexOf('/');
  return slash > 0 && FOLDERS.has(path.slice(0, slash)) && NAMES.has(path.slice(slash + 1));
}
