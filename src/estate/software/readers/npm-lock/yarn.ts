import type { Gathering } from '../support/gathering.ts';
import { textOf } from '../support/members.ts';
import { linesOf } from '../support/stanzas.ts';
import { addLocked, splitSpec } from './add.ts';

/** `  version "1.2.3"` of the first Yarn, `  version: 1.2.3` and `  resolution: "name@npm:1.2.3"` of the later ones. */
const MEMBER = /^ {2}(version|resolution|linkType):? "?([^"]*)"?$/;

/** Folders and archives of the project itself. */
const LOCAL = /^(?:file|link|portal|workspace):/;

interface Entry {
  /** What the entry answers: `"@babel/core@^7.0.0", "@babel/core@^7.1.0"`. */
  head: string;
  version: string;
  resolution: string;
  isOwn: boolean;
}

/** Yarn's formats, all of which are entries of indented lines below a line of what was asked for. */
export function readYarnLock(content: Uint8Array, gather: Gathering): void {
  let entry: Entry | undefined;
  for (const line of linesOf(textOf(content))) {
    if (line === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      if (entry) addEntry(entry, gather);
      entry = { head: line, version: '', resolution: '', isOwn: false };
      continue;
    }
    const [, member, value = ''] = MEMBER.exec(line) ?? [];
    if (!entry || member === undefined) continue;
    if (member === 'version') entry.version = value;
    else if (member === 'resolution') entry.resolution = value;
    else entry.isOwn = value === 'soft';
  }
  if (entry) addEntry(entry, gather);
}

function addEntry({ head, version, resolution, isOwn }: Entry, gather: Gathering) {
  if (isOwn || version === '') return;
  const asked = head.replace(/^"/, '').split(/[",:](?:,|$| )/, 1)[0] ?? '';
  const [name, range] = splitSpec(resolution === '' ? asked : resolution);
  if (LOCAL.test(range)) return;
  // `string-width-cjs@npm:string-width@^4.2.0` asks for a package under another name.
  const isAlias = resolution === '' && range.startsWith('npm:') && range.indexOf('@', 5) > 0;
  addLocked(isAlias ? splitSpec(range.slice(4))[0] : name, version, gather);
}
