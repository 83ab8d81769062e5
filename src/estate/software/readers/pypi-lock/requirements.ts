import type { Gathering } from '../support/gathering.ts';
import { textOf } from '../support/members.ts';
import { linesOf } from '../support/stanzas.ts';

/** `name[extra] == 1.2.3`, without wildcards. */
const PINNED = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([\w.!+-]+)$/;

/** Characters of a line with those it goes on in; longer ones are cut. */
const MAX_LINE = 4_000;

/** The lines of `requirements.txt` that pin a version; the others are counted. */
export function readRequirements(content: Uint8Array, gather: Gathering): void {
  let open = 0;
  for (const line of requirementsOf(textOf(content))) {
    const [, name, version] = PINNED.exec(line) ?? [];
    if (name !== undefined && version !== undefined) gather.add({ type: 'pypi', name, version, standing: 'locked' });
    else open += 1;
  }
  if (open > 0) gather.problem('incomplete', `${open} requirements do not name one version; pin them with ==`);
}

/** Requirements alone: joined where a line goes on, without options, hashes, markers and comments. */
function* requirementsOf(text: string): Generator<string> {
  let before = '';
  for (const line of linesOf(text)) {
    const whole = (before + line).replaceAll(/\s+/g, ' ').slice(0, MAX_LINE);
    before = '';
    if (whole.endsWith('\\')) {
      before = whole.slice(0, -1);
      continue;
    }
    const bare =
      whole
        .replace(/(?:^|\s)#.*$/, '')
        .split(/\s--|;/, 1)[0]
        ?.trim() ?? '';
    if (bare !== '' && !bare.startsWith('-')) yield bare;
  }
}
