import type { FileBody, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { listAt, textAt, textOf } from '../support/members.ts';
import { splitName } from '../support/split-name.ts';

/** Both files list packages alike; the older `installed.json` is the list itself. */
export function read({ path, content }: FileBody): ReadSoftware {
  const gather = gathering();
  const json = gather.attempt('the JSON', (): unknown => JSON.parse(textOf(content)));
  const standing = path.endsWith('composer.lock') ? 'locked' : 'installed';
  for (const one of Array.isArray(json) ? json : listAt(json, 'packages')) {
    gather.add({ type: 'composer', ...splitName(textAt(one, 'name')), version: textAt(one, 'version'), standing });
  }
  return gather.done();
}
