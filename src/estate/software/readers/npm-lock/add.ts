import type { Gathering } from '../support/gathering.ts';
import { splitName } from '../support/split-name.ts';

/** Versions of the registry; addresses, folders and branches are none. */
const VERSION = /^v?\d+\.\d+\.\d+/;

/** Adds a package by its full name, when it has a version of the registry. */
export function addLocked(name: string, version: string, gather: Gathering): void {
  if (VERSION.test(version)) gather.add({ type: 'npm', ...splitName(name), version, standing: 'locked' });
}

/** `@scope/name@1.2.3` at the `@` behind the name. */
export function splitSpec(spec: string): readonly [name: string, version: string] {
  const separator = spec.indexOf('@', 1);
  return separator < 0 ? [spec, ''] : [spec.slice(0, separator), spec.slice(separator + 1)];
}
