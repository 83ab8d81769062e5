import { ownedPath } from '../support/owned.ts';
import { type Header, TAGS } from './header.ts';

/** Files of a package that other readers may read: names, each with the number of its folder. */
export function ownedFiles(header: Header | undefined): readonly string[] {
  if (header === undefined) return [];
  const folders = header.texts(TAGS.folders);
  const places = header.numbers(TAGS.folderOfFile);
  return header.texts(TAGS.fileNames).flatMap((name, at) => {
    const folder = folders[places[at] ?? -1];
    return folder === undefined ? [] : (ownedPath(`${folder}${name}`) ?? []);
  });
}
