import type { FileBody, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { textOf } from '../support/members.ts';
import { linesOf } from '../support/stanzas.ts';

/** Sections of gems from elsewhere; `PATH` holds the project's own. */
const FOREIGN = new Set(['GEM', 'GIT', 'PLUGIN SOURCE']);

/** `    nokogiri (1.15.4-x86_64-linux)`; what a gem needs is indented deeper. A version itself has no hyphen. */
const GEM = /^ {4}(\S+) \(([^)-]+)(?:-[^)]*)?\)$/;

export function read({ content }: FileBody): ReadSoftware {
  const gather = gathering();
  let isForeign = false;
  for (const line of linesOf(textOf(content))) {
    if (/^\S/.test(line)) isForeign = FOREIGN.has(line.trim());
    const [, name, version] = (isForeign && GEM.exec(line)) || [];
    if (name !== undefined && version !== undefined) gather.add({ type: 'gem', name, version, standing: 'locked' });
  }
  return gather.done();
}
