import { at, isJson } from '#kernel';
import type { Gathering } from '../support/gathering.ts';
import { entriesAt, jsonOf, textAt } from '../support/members.ts';
import { addLocked, splitSpec } from './add.ts';

/** Packages inside packages that are followed in the oldest format, which nests them. */
const MAX_DEPTH = 200;

/** npm's formats: version 1 nests, version 2 does both, version 3 lists by folder. */
export function readPackageLock(content: Uint8Array, gather: Gathering): void {
  const json = jsonOf(content, gather);
  if (!json) return;
  if (isJson(at(json, 'packages'))) addFolders(json, gather);
  else addNested(json, gather, 0);
}

function addFolders(json: unknown, gather: Gathering) {
  for (const [folder, one] of entriesAt(json, 'packages')) {
    const start = folder.lastIndexOf('node_modules/');
    // Folders outside of node_modules are the project's own, links lead to them.
    if (start < 0 || at(one, 'link') === true || at(one, 'dev') === true) continue;
    addLocked(textAt(one, 'name') || folder.slice(start + 'node_modules/'.length), textAt(one, 'version'), gather);
  }
}

function addNested(json: unknown, gather: Gathering, depth: number) {
  if (depth > MAX_DEPTH) {
    gather.problem('too-deep', `packages below ${MAX_DEPTH} others are left out`);
    return;
  }
  for (const [name, one] of entriesAt(json, 'dependencies')) {
    const version = textAt(one, 'version');
    const [real, aliased] = version.startsWith('npm:') ? splitSpec(version.slice(4)) : [name, version];
    if (at(one, 'dev') !== true) addLocked(real, aliased, gather);
    addNested(one, gather, depth + 1);
  }
}
