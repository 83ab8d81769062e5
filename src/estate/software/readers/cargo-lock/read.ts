import type { FileBody, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { textAt } from '../support/members.ts';
import { packageTables } from '../support/toml.ts';

export function read({ content }: FileBody): ReadSoftware {
  const gather = gathering();
  for (const table of packageTables(content, gather)) {
    if (textAt(table, 'source') === '') continue;
    gather.add({ type: 'cargo', name: textAt(table, 'name'), version: textAt(table, 'version'), standing: 'locked' });
  }
  return gather.done();
}
