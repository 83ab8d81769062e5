import type { FileOwner } from '#estate/model';
import { isName } from '../readers/support/names.ts';
import { linesOf } from '../readers/support/stanzas.ts';

const FIELD = /^(Package|Status|Version|Architecture): *(.+?)\s*$/;
const ABSENT = new Set(['not-installed', 'config-files']);

/** Takes `/var/lib/dpkg/status` line by line. */
export interface DpkgStatus {
  take(line: string): void;
  /**
   * Packages by the name of their list of files: `adduser`, and `libc6:amd64` where several architectures of it may
   * stand beside each other.
   */
  owners(): ReadonlyMap<string, FileOwner>;
}

export function dpkgStatus(): DpkgStatus {
  const owners = new Map<string, FileOwner>();
  const fields = new Map<string, string>();
  const end = () => {
    const owner = ownerOf(fields);
    if (owner !== undefined) {
      owners.set(owner.name, owner);
      if (owner.architecture !== undefined) owners.set(`${owner.name}:${owner.architecture}`, owner);
    }
    fields.clear();
  };
  return {
    take(line) {
      if (line === '') return end();
      const [, name, value] = FIELD.exec(line) ?? [];
      if (name !== undefined && value !== undefined) fields.set(name, value);
    },
    owners() {
      end();
      return owners;
    },
  };
}

function ownerOf(fields: ReadonlyMap<string, string>): FileOwner | undefined {
  const [name, version, architecture] = ['Package', 'Version', 'Architecture'].map((field) => fields.get(field));
  if (!isName(name) || !isName(version) || ABSENT.has(fields.get('Status')?.split(/\s+/)[2] ?? '')) return undefined;
  return { type: 'deb', name, version, ...(isName(architecture) && { architecture }) };
}

/** Paths of a list of files. */
export function dpkgPaths(text: string): Iterable<string> {
  return { [Symbol.iterator]: () => linesOf(text) };
}

/** Paths of a list of checksums, which is all that images built without dpkg keep: `<md5>  usr/lib/x`. */
export function checksummedPaths(text: string): Iterable<string> {
  return { [Symbol.iterator]: () => checksummed(text) };
}

function* checksummed(text: string): Generator<string> {
  for (const line of linesOf(text)) {
    const path = /^[0-9a-f]{32} [ *](.+)$/.exec(line)?.[1];
    if (path !== undefined) yield path.startsWith('/') ? path : `/${path}`;
  }
}
