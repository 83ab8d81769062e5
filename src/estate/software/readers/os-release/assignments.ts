import type { OperatingSystem } from '#estate/model';
import { isName } from '../support/names.ts';
import { linesOf } from '../support/stanzas.ts';

/** `NAME=value`, as shells and systemd read it: `#` begins a comment, the last one of a name counts. */
function readAssignments(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of linesOf(text)) {
    const [, name, value] = /^\s*([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const plain = unquoted(value.trim());
    if (isName(plain)) values.set(name, plain);
  }
  return values;
}

/** Without its quotes; in double quotes a backslash stands before what it protects. */
function unquoted(value: string): string {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return value;
  const inner = value.endsWith(quote) && value.length > 1 ? value.slice(1, -1) : value.slice(1);
  return quote === '"' ? inner.replaceAll(/\\(["$`\\])/g, '$1') : inner;
}

/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html (read 2026-11-26) */
export function osReleaseFile(text: string): OperatingSystem | undefined {
  const values = readAssignments(text);
  const id = values.get('ID')?.toLowerCase();
  if (id === undefined) return undefined;
  // Debian before 9 names itself in brackets only: `8 (jessie)`.
  const [, inBrackets] = /\(([a-z]{1,40})\)/.exec(values.get('VERSION') ?? '') ?? [];
  const codename = values.get('VERSION_CODENAME') ?? values.get('UBUNTU_CODENAME') ?? inBrackets;
  const idLike = values.get('ID_LIKE')?.split(/\s+/);
  const [prettyName, cpe] = [values.get('PRETTY_NAME'), values.get('CPE_NAME')];
  return {
    id,
    versionId: values.get('VERSION_ID') ?? '',
    ...(codename !== undefined && { codename }),
    ...(prettyName !== undefined && { prettyName }),
    ...(idLike && { idLike }),
    ...(cpe !== undefined && { cpe }),
  };
}

/** `/etc/lsb-release` of Ubuntu: there before os-release was. */
export function lsbRelease(text: string): OperatingSystem | undefined {
  const values = readAssignments(text);
  const [id, versionId] = [values.get('DISTRIB_ID')?.toLowerCase(), values.get('DISTRIB_RELEASE')];
  if (id === undefined || versionId === undefined) return undefined;
  const [codename, prettyName] = [values.get('DISTRIB_CODENAME'), values.get('DISTRIB_DESCRIPTION')];
  return {
    id,
    versionId,
    ...(codename !== undefined && { codename }),
    ...(prettyName !== undefined && { prettyName }),
  };
}
