import { openHost } from '#platform/host';
import { wantedFiles } from './wanted-files.ts';

/** Beside a database of SQLite: what was written and is not in it yet. */
const JOURNAL = '-wal';

/**
 * A text that changes when a database of installed packages did, as far as size, number and time of its files tell:
 * a look at it costs far less than reading them.
 */
export function packageStamp(root: string): string {
  const { files } = openHost({ root });
  const stamps: string[] = [];
  for (const { path } of wantedFiles(files, [])) {
    for (const name of [path, `${path}${JOURNAL}`]) {
      const { value } = files.facts(`/${name}`);
      if (value !== undefined) stamps.push(`${name} ${value.inode} ${value.bytes} ${value.modifiedMs}`);
    }
  }
  return stamps.join('\n');
}
