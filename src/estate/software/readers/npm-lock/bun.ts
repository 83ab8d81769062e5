import { isJson } from '#kernel';
import type { Gathering } from '../support/gathering.ts';
import { entriesAt, listAt, textOf } from '../support/members.ts';
import { addLocked, splitSpec } from './add.ts';

/** Bun's text format: JSON with commas behind last members. A package is `["name@version", …]`. */
export function readBunLock(content: Uint8Array, gather: Gathering): void {
  const text = withoutLastCommas(textOf(content));
  const json = gather.attempt('the lock file of Bun', (): unknown => JSON.parse(text));
  if (json === undefined) return;
  if (!isJson(json)) gather.problem('damaged', 'the lock file of Bun is not an object');
  for (const [, one] of entriesAt(json, 'packages')) {
    const [spec] = listAt(one, 0).length === 0 && Array.isArray(one) ? one : [];
    if (typeof spec === 'string') addLocked(...splitSpec(spec), gather);
  }
}

/** The same text without commas that only white space parts from a closing bracket; one step for each character. */
function withoutLastCommas(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let comma = -1;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"') isText = false;
    } else if (character === ',') comma = at;
    else if (!/\s/.test(character)) {
      if (comma >= 0 && (character === ']' || character === '}')) {
        kept.push(text.slice(from, comma));
        from = comma + 1;
      }
      comma = -1;
      isText = character === '"';
    }
  }
  return kept.join('') + text.slice(from);
}
