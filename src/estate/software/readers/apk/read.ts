import type { FileBody, FoundPackage, ReadSoftware } from '../contract.ts';
import { isName } from '../support/names.ts';
import { ownedPath } from '../support/owned.ts';
import { type ProblemList, problemList } from '../support/problems.ts';
import { linesOf } from '../support/stanzas.ts';

/** Package, version, architecture, origin, licence, maintainer. Capitals differ: `p` and `a` are other things. */
const FIELDS = new Set(['P', 'V', 'A', 'o', 'L', 'm']);

/** Records of one-letter fields with blank lines between them; most lines are about files: `F:` a folder, `R:` one in it. */
export function read({ content }: FileBody): ReadSoftware {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  const problems = problemList();
  const packages: FoundPackage[] = [];
  const owns: string[] = [];
  let record = new Map<string, string>();
  let folder = '';
  for (const line of linesOf(text)) {
    if (line === '') {
      take(record, packages, problems);
      record = new Map();
    } else if (line.startsWith('F:')) folder = line.slice(2);
    else if (line.startsWith('R:')) owns.push(...[ownedPath(`${folder}/${line.slice(2)}`) ?? []].flat());
    else if (line[1] === ':' && FIELDS.has(line.charAt(0))) record.set(line.charAt(0), line.slice(2));
  }
  take(record, packages, problems);
  if (text !== '' && !text.endsWith('\n')) {
    problems.add('damaged', 'the file ends in the middle of a record; copy it again');
  }
  return { packages, problems: problems.list(), ...(owns.length > 0 && { owns }) };
}

function take(record: ReadonlyMap<string, string>, packages: FoundPackage[], problems: ProblemList): void {
  if (record.size === 0) return;
  const [name, version, architecture, origin] = ['P', 'V', 'A', 'o'].map((field) => record.get(field));
  if (!isName(name) || !isName(version)) {
    problems.add('damaged', `a record has no name or no version: ${name ?? ''}`);
    return;
  }
  const [licence, vendor] = [record.get('L'), record.get('m')];
  packages.push({
    type: 'apk',
    name,
    version,
    ...(isName(architecture) && { architecture }),
    ...(isName(origin) && { source: { name: origin, version } }),
    ...(isName(vendor) && { vendor }),
    ...(isName(licence) && { licences: [licence] }),
    standing: 'installed',
  });
}
