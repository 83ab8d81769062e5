import type { FileBody, ReadLimits, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { baseName } from '../support/names.ts';
import { readArchive, type Unpacking } from './archive.ts';
import { isArchiveName, repositoryFolder } from './names.ts';

export function read({ path, content }: FileBody, limits: ReadLimits): ReadSoftware {
  const gather = gathering();
  const left = { bytes: limits.unpackedBytes, entries: limits.entries };
  const unpacking: Unpacking = { gather, limits, left, unnamed: [] };
  const file = Buffer.from(content.buffer, content.byteOffset, content.length);
  const folder = repositoryFolder(path);
  const archive = { file, fileName: baseName(path), ...(folder && { folder }), within: [] };
  const isArchive = readArchive(archive, unpacking);
  if (!isArchive && isArchiveName(path)) gather.problem('damaged', 'is not an archive; copy it again');
  const [first] = unpacking.unnamed;
  if (first !== undefined) {
    const others = unpacking.unnamed.length > 1 ? ` and ${unpacking.unnamed.length - 1} others` : '';
    gather.problem('unidentified', `${first}${others}: classes without a name and a version`);
  }
  return gather.done();
}
