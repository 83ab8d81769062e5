import {
  type FileBody,
  type FoundPackage,
  PACKAGE_READER_LIMITS,
  type ReadLimits,
  type ReadSoftware,
} from '../contract.ts';
import { problemList } from '../support/problems.ts';
import { rpmBlobs } from './blobs.ts';
import { WAL } from './files.ts';
import { readHeader } from './header.ts';
import { ownedFiles } from './owned-files.ts';
import { packageOf } from './package.ts';

/** Reads the database of whatever kind it is. */
export function read(
  { path, content }: FileBody,
  limits: ReadLimits,
  beside: (name: string) => FileBody | undefined,
): ReadSoftware {
  const problems = problemList();
  const blobs = rpmBlobs(content, path.endsWith('.sqlite') ? beside(WAL)?.content : undefined, problems);
  if (!blobs) {
    // rpm makes an empty file before it writes the first package.
    if (content.length > 0)
      problems.add('unsupported', 'this is no rpm database that is known: Berkeley DB, NDB, SQLite');
    return { packages: [], problems: problems.list() };
  }
  const packages: FoundPackage[] = [];
  const owns: string[] = [];
  let count = 0;
  for (const blob of blobs) {
    count += 1;
    if (count > limits.entries) {
      problems.add('too-many', `there are more than ${limits.entries} packages; the rest was not read`);
      break;
    }
    const header = readHeader(blob);
    const found = packageOf(header);
    if (found === undefined)
      problems.add('damaged', `package ${count} has no readable header; run \`rpm --rebuilddb\` there`);
    else if (found !== 'key') {
      packages.push(found);
      for (const owned of ownedFiles(header)) if (owns.length < PACKAGE_READER_LIMITS.ownedFiles) owns.push(owned);
    }
  }
  return { packages, problems: problems.list(), ...(owns.length > 0 && { owns }) };
}
