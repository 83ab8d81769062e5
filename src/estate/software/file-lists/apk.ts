import type { FileOwner } from '#estate/model';
import { isName } from '../readers/support/names.ts';
import { linesOf } from '../readers/support/stanzas.ts';
import type { FileLists, PackageFiles } from './contract.ts';

/** Files of apk's packages: `F:` names a folder, `R:` a file in it, a blank line ends the package. */
export function apkFileLists(text: string): FileLists {
  let isWhole = text === '' || text.endsWith('\n');
  const damaged = () => {
    isWhole = false;
  };
  return { packages: packagesOf(text, damaged), isWhole: () => isWhole };
}

function* packagesOf(text: string, damaged: () => void): Generator<PackageFiles> {
  const fields = new Map<string, string>();
  let paths: string[] = [];
  let folder = '';
  for (const line of endedLines(text)) {
    const [mark, value] = [line.slice(0, 2), line.slice(2)];
    if (mark === 'F:') folder = value;
    else if (mark === 'R:') paths.push(folder === '' ? `/${value}` : `/${folder}/${value}`);
    else if (mark === 'P:' || mark === 'V:' || mark === 'A:') fields.set(mark, value);
    else if (line === '' && (fields.size > 0 || paths.length > 0)) {
      const owner = ownerOf(fields);
      if (owner === undefined) damaged();
      else yield { owner, paths };
      fields.clear();
      paths = [];
      folder = '';
    }
  }
}

/** The last record may lack its blank line. */
function* endedLines(text: string): Generator<string> {
  yield* linesOf(text);
  yield '';
}

function ownerOf(fields: ReadonlyMap<string, string>): FileOwner | undefined {
  const [name, version, architecture] = ['P:', 'V:', 'A:'].map((mark) => fields.get(mark));
  if (!isName(name) || !isName(version)) return undefined;
  return { type: 'apk', name, version, ...(isName(architecture) && { architecture }) };
}
