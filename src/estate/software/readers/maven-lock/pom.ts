import { at } from '#kernel';
import type { Gathering } from '../support/gathering.ts';
import { textAt } from '../support/members.ts';
import { elements, xmlOf } from '../support/xml.ts';

/** Properties inside properties that are followed. */
const MAX_STEPS = 5;

/** Characters of a name or a version with its properties filled in. */
const MAX_VALUE = 300;

/** Direct dependencies whose group, name and version the file itself decides. */
export function readPom(content: Uint8Array, gather: Gathering): void {
  const project = at(xmlOf(content, gather), 'project');
  let open = 0;
  const dependencies = elements(at(project, 'dependencies', 'dependency'));
  for (const one of dependencies) {
    if (textAt(one, 'scope') === 'test') continue;
    const [namespace, name, version] = ['groupId', 'artifactId', 'version'].map((member) =>
      resolved(textAt(one, member), project),
    );
    if (namespace && name && version) gather.add({ type: 'maven', namespace, name, version, standing: 'locked' });
    else open += 1;
  }
  if (dependencies.length > 0) {
    gather.problem(
      'incomplete',
      `a pom.xml does not name what its dependencies need, and ${open} of its own have no version in it; read the built archive instead`,
    );
  }
}

/** A value with its properties filled in; undefined when the file does not decide it, or it is a range or endless. */
function resolved(text: string, project: unknown): string | undefined {
  let value = text;
  for (let step = 0; step < MAX_STEPS && value.includes('${') && value.length <= MAX_VALUE; step += 1) {
    value = value.replaceAll(/\$\{([\w.-]{1,100})\}/g, (place, name: string) => {
      const filled = property(name, project);
      return filled === '' || filled.length > MAX_VALUE ? place : filled;
    });
  }
  return value === '' || value.length > MAX_VALUE || /[${}[\](),]/.test(value) ? undefined : value;
}

function property(name: string, project: unknown): string {
  const [, own] = /^(?:project|pom)\.(groupId|version)$/.exec(name) ?? [];
  if (own === undefined) return textAt(project, 'properties', name);
  return textAt(project, own) || textAt(project, 'parent', own);
}
