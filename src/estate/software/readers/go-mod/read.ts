import type { FileBody, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { textOf } from '../support/members.ts';
import { linesOf } from '../support/stanzas.ts';

/** Since 1.17 `go.mod` also requires what its modules need. https://go.dev/doc/go1.17#go-command (read 2026-11-26) */
const COMPLETE_SINCE = 17;

interface Directive {
  readonly verb: string;
  readonly words: readonly string[];
}

export function read({ content }: FileBody): ReadSoftware {
  const gather = gathering();
  const required = new Map<string, string>();
  const replaced = new Map<string, readonly [path: string, version: string]>();
  let release = 0;
  for (const { verb, words } of directivesOf(textOf(content))) {
    const [first = '', second = ''] = words;
    if (verb === 'go') release = Number(/^1\.(\d+)/.exec(first)?.[1] ?? COMPLETE_SINCE);
    else if (verb === 'require') required.set(first, second);
    else if (verb === 'replace') {
      const arrow = words.indexOf('=>');
      const [path = '', version = ''] = words.slice(arrow + 1);
      if (arrow > 0) replaced.set(words.slice(0, arrow).join(' '), [path, version]);
    }
  }
  for (const [path, version] of required) {
    const [real, told] = replaced.get(`${path} ${version}`) ?? replaced.get(path) ?? [path, version];
    // A replacement by a folder has no version.
    if (told !== '') gather.add({ type: 'golang', name: real, version: told, standing: 'locked' });
  }
  if (required.size > 0 && release < COMPLETE_SINCE) {
    gather.problem(
      'incomplete',
      'a go.mod below go 1.17 does not name what its modules need; run go mod tidy -go=1.17',
    );
  }
  return gather.done();
}

/** Lines `verb words` and blocks `verb ( … )`. */
function* directivesOf(text: string): Generator<Directive> {
  let block = '';
  for (const line of linesOf(text)) {
    const comment = line.indexOf('//');
    const words = (comment < 0 ? line : line.slice(0, comment)).trim().split(/\s+/).map(unquoted);
    const [verb = '', next] = words;
    if (verb === '') continue;
    if (verb === ')') block = '';
    else if (block !== '') yield { verb: block, words };
    else if (next === '(') block = verb;
    else yield { verb, words: words.slice(1) };
  }
}

function unquoted(word: string): string {
  return /^(["`]).*\1$/.test(word) ? word.slice(1, -1) : word;
}
