import type { FileBody, FoundPackage, ReadSoftware } from '../contract.ts';
import { isName } from '../support/names.ts';
import { problemList } from '../support/problems.ts';
import { readStanzas, type Stanza } from '../support/stanzas.ts';

const FIELDS = new Set(['package', 'status', 'version', 'architecture', 'source', 'maintainer']);

/** States in which nothing of the package but its configuration is on the disk. In all others its files may be run. */
const ABSENT = new Set(['not-installed', 'config-files']);

/** `glibc` or `glibc (2.31-13)`: the version stands there when it differs from the binary's. */
const SOURCE = /^(\S+)(?:\s+\((\S+)\))?$/;

export function read({ path, content }: FileBody): ReadSoftware {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  const problems = problemList();
  const packages: FoundPackage[] = [];
  for (const stanza of readStanzas(text, FIELDS)) {
    if (ABSENT.has(stateOf(stanza))) continue;
    const found = packageOf(stanza);
    if (found) packages.push(found);
    else problems.add('damaged', `a record has no name or no version: ${stanza.get('package') ?? ''}`);
  }
  // dpkg ends every record with a line end: without one the last record may have lost the end of its version.
  if (path.endsWith('/status') && text !== '' && !text.endsWith('\n')) {
    problems.add('damaged', 'the file ends in the middle of a record; copy it again');
  }
  return { packages, problems: problems.list() };
}

/** The third word of `install ok installed`; a record without a status is of an image that was built whole. */
function stateOf(stanza: Stanza): string {
  return stanza.get('status')?.split(/\s+/)[2] ?? 'installed';
}

function packageOf(stanza: Stanza): FoundPackage | undefined {
  const [name, version] = [stanza.get('package'), stanza.get('version')];
  if (!isName(name) || !isName(version)) return undefined;
  const [, sourceName, sourceVersion = version] = SOURCE.exec(stanza.get('source') ?? '') ?? [];
  const [architecture, vendor] = [stanza.get('architecture'), stanza.get('maintainer')];
  return {
    type: 'deb',
    name,
    version,
    ...(isName(architecture) && { architecture }),
    ...(isName(sourceName) && isName(sourceVersion) && { source: { name: sourceName, version: sourceVersion } }),
    ...(isName(vendor) && { vendor }),
    standing: 'installed',
  };
}
