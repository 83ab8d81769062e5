import { at, type Json } from '#kernel';
import type { FileBody, ReadSoftware } from '../contract.ts';
import { type Gathering, gathering } from '../support/gathering.ts';
import { entriesAt, jsonOf, listAt, textAt } from '../support/members.ts';
import { baseName } from '../support/names.ts';
import { packageTables } from '../support/toml.ts';
import { readRequirements } from './requirements.ts';

/** Sources that are folders of the project itself, as uv, Poetry and PDM write them. */
const OWN = ['virtual', 'editable', 'directory', 'path'];

/** Groups that are installed without being asked for. */
const MAIN = ['main', 'default'];

const FORMATS: Readonly<Record<string, (content: Uint8Array, gather: Gathering) => void>> = {
  'Pipfile.lock': readPipfile,
  'poetry.lock': readTables,
  'uv.lock': readTables,
  'pdm.lock': readTables,
};

export function read({ path, content }: FileBody): ReadSoftware {
  const gather = gathering();
  const name = baseName(path);
  const readFormat = Object.hasOwn(FORMATS, name) ? FORMATS[name] : readRequirements;
  readFormat?.(content, gather);
  return gather.done();
}

function readPipfile(content: Uint8Array, gather: Gathering) {
  for (const [name, one] of entriesAt(jsonOf(content, gather), 'default')) {
    const version = textAt(one, 'version');
    if (version.startsWith('==')) gather.add({ type: 'pypi', name, version: version.slice(2), standing: 'locked' });
  }
}

function readTables(content: Uint8Array, gather: Gathering) {
  for (const table of packageTables(content, gather)) {
    if (isOwn(table) || isForDevelopment(table)) continue;
    gather.add({ type: 'pypi', name: textAt(table, 'name'), version: textAt(table, 'version'), standing: 'locked' });
  }
}

function isOwn(table: Json): boolean {
  const isFolder = OWN.some((kind) => at(table, 'source', kind) !== undefined || at(table, kind) !== undefined);
  return isFolder || textAt(table, 'source', 'type') === 'directory';
}

/** Poetry's category until 1.4, the groups of Poetry since 2 and of PDM. */
function isForDevelopment(table: Json): boolean {
  const groups = listAt(table, 'groups');
  const isElsewhere = groups.length > 0 && !groups.some((group) => typeof group === 'string' && MAIN.includes(group));
  return isElsewhere || textAt(table, 'category') === 'dev';
}
