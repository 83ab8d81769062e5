import { at } from '#kernel';
import type { FileBody, FoundPackage, ReadSoftware } from '../contract.ts';
import { type Gathering, gathering } from '../support/gathering.ts';
import { entriesAt, jsonOf, textAt } from '../support/members.ts';
import { elements, xmlOf } from '../support/xml.ts';

const FORMATS: readonly {
  readonly ends: string;
  readonly read: (content: Uint8Array, gather: Gathering) => void;
}[] = [
  { ends: '.deps.json', read: (content, gather) => addLibraries(content, 'installed', gather) },
  { ends: 'project.assets.json', read: (content, gather) => addLibraries(content, 'locked', gather) },
  { ends: 'packages.lock.json', read: addLockFile },
  { ends: 'packages.config', read: addConfig },
  { ends: '.nuspec', read: addSpecification },
];

/** How the runtime that an application carries is named in front of the package's own name. */
const RUNTIME_PACK = 'runtimepack.';

export function read({ path, content }: FileBody): ReadSoftware {
  const gather = gathering();
  FORMATS.find(({ ends }) => path.endsWith(ends))?.read(content, gather);
  return gather.done();
}

function add(name: string, version: string, standing: FoundPackage['standing'], gather: Gathering) {
  gather.add({ type: 'nuget', name, version, standing });
}

/** `libraries` of both files: `Newtonsoft.Json/12.0.1`. */
function addLibraries(content: Uint8Array, standing: FoundPackage['standing'], gather: Gathering) {
  for (const [key, one] of entriesAt(jsonOf(content, gather), 'libraries')) {
    const type = textAt(one, 'type');
    if (type !== 'package' && type !== 'runtimepack') continue;
    const slash = key.lastIndexOf('/');
    const name = key.slice(0, Math.max(0, slash));
    add(name.startsWith(RUNTIME_PACK) ? name.slice(RUNTIME_PACK.length) : name, key.slice(slash + 1), standing, gather);
  }
}

/** Packages by target framework; `Project` is another project of the solution. */
function addLockFile(content: Uint8Array, gather: Gathering) {
  for (const [, framework] of entriesAt(jsonOf(content, gather), 'dependencies')) {
    for (const [name, one] of entriesAt(framework)) {
      if (textAt(one, 'type') !== 'Project') add(name, textAt(one, 'resolved'), 'locked', gather);
    }
  }
}

function addConfig(content: Uint8Array, gather: Gathering) {
  for (const one of elements(at(xmlOf(content, gather), 'packages', 'package'))) {
    if (textAt(one, '@developmentDependency') === 'true') continue;
    add(textAt(one, '@id'), textAt(one, '@version'), 'locked', gather);
  }
}

function addSpecification(content: Uint8Array, gather: Gathering) {
  const metadata = at(xmlOf(content, gather), 'package', 'metadata');
  add(textAt(metadata, 'id'), textAt(metadata, 'version'), 'installed', gather);
}
