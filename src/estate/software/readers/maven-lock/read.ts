import type { FileBody, ReadSoftware } from '../contract.ts';
import { type Gathering, gathering } from '../support/gathering.ts';
import { jsonOf, listAt, textAt, textOf } from '../support/members.ts';
import { linesOf } from '../support/stanzas.ts';
import { readPom } from './pom.ts';

const FORMATS: readonly {
  readonly ends: string;
  readonly read: (content: Uint8Array, gather: Gathering) => void;
}[] = [
  { ends: 'pom.xml', read: readPom },
  { ends: '.sbt.lock', read: readSbt },
  { ends: '.lockfile', read: readGradle },
];

export function read({ path, content }: FileBody): ReadSoftware {
  const gather = gathering();
  FORMATS.find(({ ends }) => path.endsWith(ends))?.read(content, gather);
  return gather.done();
}

/** `group:artifact:version=configurations`; in the older format each configuration has its own file. */
function readGradle(content: Uint8Array, gather: Gathering) {
  for (const line of linesOf(textOf(content))) {
    if (line.startsWith('#') || line.startsWith('empty=')) continue;
    const [coordinates = '', configurations = ''] = line.split('=', 2);
    const [namespace, name, version] = coordinates.trim().split(':');
    if (!namespace || !name || !version || isForTests(configurations.split(','))) continue;
    gather.add({ type: 'maven', namespace, name, version, standing: 'locked' });
  }
}

function readSbt(content: Uint8Array, gather: Gathering) {
  for (const one of listAt(jsonOf(content, gather), 'modules')) {
    const configurations = listAt(one, 'configurations').filter((name) => typeof name === 'string');
    if (isForTests(configurations)) continue;
    const [namespace, name, version] = [textAt(one, 'org'), textAt(one, 'name'), textAt(one, 'version')];
    gather.add({ type: 'maven', namespace, name, version, standing: 'locked' });
  }
}

function isForTests(configurations: readonly string[]): boolean {
  return configurations.length > 0 && configurations.every((name) => /^test/i.test(name.trim()));
}
