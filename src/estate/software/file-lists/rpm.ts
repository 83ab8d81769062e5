import { readHeader, type Header, TAGS } from '../readers/rpm/header.ts';
import { packageOf } from '../readers/rpm/package.ts';
import { rpmBlobs } from '../readers/rpm/blobs.ts';
import { problemList } from '../readers/support/problems.ts';
import type { FileLists, PackageFiles } from './contract.ts';

/** Files of rpm's packages, out of the headers of its database; `log` is what SQLite keeps beside it. */
export function rpmFileLists(content: Uint8Array, log: Uint8Array | undefined): FileLists {
  const problems = problemList();
  const blobs = rpmBlobs(content, log, problems);
  if (blobs === undefined && content.length > 0) problems.add('unsupported', 'this is no rpm database that is known');
  return {
    packages: packagesOf(blobs ?? [], () => problems.add('damaged', 'a package has no readable header')),
    isWhole: () => problems.list().length === 0,
  };
}

function* packagesOf(blobs: Iterable<Uint8Array>, damaged: () => void): Generator<PackageFiles> {
  for (const blob of blobs) {
    const header = readHeader(blob);
    const found = packageOf(header);
    if (header === undefined || found === undefined) damaged();
    else if (found !== 'key') {
      const { name, version, architecture } = found;
      const owner = { type: 'rpm', name, version, ...(architecture === undefined ? {} : { architecture }) } as const;
      yield { owner, paths: { [Symbol.iterator]: () => pathsOf(header) } };
    }
  }
}

/** Names, each with the number of its folder. */
function* pathsOf(header: Header): Generator<string> {
  const folders = header.texts(TAGS.folders);
  const places = header.numbers(TAGS.folderOfFile);
  for (const [at, name] of header.texts(TAGS.fileNames).entries()) {
    const folder = folders[places[at] ?? -1];
    if (folder !== undefined) yield `${folder}${name}`;
  }
}
