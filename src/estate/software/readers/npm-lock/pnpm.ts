import type { Gathering } from '../support/gathering.ts';
import { textOf } from '../support/members.ts';
import { linesOf } from '../support/stanzas.ts';
import { addLocked, splitSpec } from './add.ts';

/** `/@babel/core@7.0.0(peer@1.0.0)`, since 9 without the slash; `/@babel/core/7.0.0_peer@1.0.0` before 6. */
const SLASHED = /^\/((?:@[^/]+\/)?[^/@]+)\/([^/_(]+)/;
const KEY = /^ {2}'?([^\s'].*?)'?:$/;
const MEMBER = /^ {4}(name|version|dev): '?([^']*)'?$/;

interface Entry {
  readonly key: string;
  readonly members: Map<string, string>;
}

/**
 * pnpm's formats from 5 to 9. Only pnpm writes them, always in the same shape, so that lines are enough: a YAML parser
 * takes seconds for what large projects have.
 */
export function readPnpmLock(content: Uint8Array, gather: Gathering): void {
  let isPackages = false;
  let entry: Entry | undefined;
  for (const line of linesOf(textOf(content))) {
    if (/^\S/.test(line)) isPackages = line === 'packages:';
    if (!isPackages) continue;
    const [, key] = KEY.exec(line) ?? [];
    const [, member, value] = MEMBER.exec(line) ?? [];
    if (key !== undefined) {
      if (entry) addEntry(entry, gather);
      entry = { key, members: new Map() };
    } else if (member !== undefined && value !== undefined) entry?.members.set(member, value);
  }
  if (entry) addEntry(entry, gather);
}

function addEntry({ key, members }: Entry, gather: Gathering) {
  if (members.get('dev') === 'true') return;
  const [name, version] = keyed(key);
  // Archives by address have their name and version as members.
  addLocked(members.get('name') ?? name, members.get('version') ?? version, gather);
}

function keyed(key: string): readonly [name: string, version: string] {
  const [, name, version] = SLASHED.exec(key) ?? [];
  if (name !== undefined && version !== undefined) return [name, version];
  const [newer, rest] = splitSpec(key.replace(/^\//, ''));
  return [newer, rest.split('(', 1)[0] ?? ''];
}
