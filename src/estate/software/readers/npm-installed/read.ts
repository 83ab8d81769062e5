import { at } from '#kernel';
import type { FileBody, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { jsonOf, textAt } from '../support/members.ts';
import { isName } from '../support/names.ts';
import { splitName } from '../support/split-name.ts';

export function read({ content }: FileBody): ReadSoftware {
  const gather = gathering();
  const json = jsonOf(content, gather);
  const [name, version] = [textAt(json, 'name'), textAt(json, 'version')];
  // Folders that only say which module system they use, or that are fixtures of tests, have no version.
  if (name !== '' && version !== '') {
    const licence = textAt(json, 'license') || textAt(json, 'license', 'type');
    const licences = typeof at(json, 'license') === 'undefined' || !isName(licence) ? {} : { licences: [licence] };
    gather.add({ type: 'npm', ...splitName(name), version, ...licences, standing: 'installed' });
  }
  return gather.done();
}
