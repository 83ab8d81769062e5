import type { FileBody, ReadLimits, ReadSoftware } from '../contract.ts';
import { type Gathering, gathering } from '../support/gathering.ts';
import { textOf } from '../support/members.ts';
import { isName } from '../support/names.ts';
import { readStanzas } from '../support/stanzas.ts';
import { readDirectory } from '../support/zip/directory.ts';
import { unpack } from '../support/zip/entry.ts';

const FIELDS = new Set(['name', 'version', 'license', 'license-expression']);
const IN_EGG = 'EGG-INFO/PKG-INFO';

export function read({ path, content }: FileBody, limits: ReadLimits): ReadSoftware {
  const gather = gathering();
  const record = path.endsWith('.egg') ? fromEgg(content, limits, gather) : content;
  if (record) addPackage(textOf(record), gather);
  return gather.done();
}

function fromEgg(content: Uint8Array, { entries, unpackedBytes }: ReadLimits, gather: Gathering): Buffer | undefined {
  const file = Buffer.from(content.buffer, content.byteOffset, content.length);
  const entry = readDirectory(file, entries)?.entries.find(({ name }) => name === IN_EGG);
  if (!entry) {
    gather.problem('damaged', `the egg is no archive with ${IN_EGG} in it`);
    return undefined;
  }
  const unpacked = unpack(file, entry, unpackedBytes);
  if ('content' in unpacked) return unpacked.content;
  gather.problem(unpacked.code, `${IN_EGG} ${unpacked.why}`);
  return undefined;
}

/** The head of the record; the description behind the first blank line is text of its authors. */
function addPackage(text: string, gather: Gathering) {
  const [head] = readStanzas(text, FIELDS);
  const licence = head?.get('license-expression') ?? head?.get('license')?.split('\n')[0];
  const licences = isName(licence) && licence !== 'UNKNOWN' ? { licences: [licence] } : {};
  const [name = '', version = ''] = [head?.get('name'), head?.get('version')];
  gather.add({ type: 'pypi', name, version, ...licences, standing: 'installed' });
}
