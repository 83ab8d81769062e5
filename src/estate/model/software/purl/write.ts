import { encoded, type PackageUrl, type PurlFault, type RefusedPurl } from './package-url.ts';
import { type PurlReading, parsePurl } from './parse.ts';
import { bySpelling, hasPathAsName } from './types.ts';

/** Parts of a package URL as somebody has them; '' is as good as nothing. */
export interface PurlParts {
  readonly type: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly qualifiers?: Iterable<readonly [string, string | undefined]>;
  readonly subpath?: string | undefined;
}

/** The one canonical text of a package. */
export function buildPurl(parts: PurlParts): string | RefusedPurl {
  const url = urlOf(parts);
  return typeof url === 'string' ? { refused: url } : written(url);
}

/** The canonical text of a package URL, however it is written. */
export function canonicalPurl(text: string, reading: PurlReading = { lenient: true }): string | RefusedPurl {
  const url = parsePurl(text, reading);
  return 'refused' in url ? url : written(url);
}

function urlOf({ type, namespace, name, version, qualifiers = [], subpath }: PurlParts): PackageUrl | PurlFault {
  const kind = type.toLowerCase();
  if (!/^[a-z][a-z0-9.-]*$/.test(kind)) return 'type';
  if (name === '') return 'name';
  const pairs = [...qualifiers].flatMap(([key, value]) => (value ? [[key.toLowerCase(), value] as const] : []));
  if (pairs.some(([key]) => !/^[a-z][a-z0-9._-]*$/.test(key))) return 'qualifiers';
  const inside = segmentsOf(namespace);
  const below = segmentsOf(subpath).filter((segment) => segment !== '.' && segment !== '..');
  return bySpelling({
    type: kind,
    ...(inside.length === 0 ? {} : { namespace: inside.join('/') }),
    name,
    ...(version ? { version } : {}),
    qualifiers: new Map(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(below.length === 0 ? {} : { subpath: below.join('/') }),
  });
}

function segmentsOf(path = ''): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function written({ type, namespace, name, version, qualifiers, subpath }: PackageUrl): string {
  const last = hasPathAsName(type) ? joined(name) : encoded(name);
  const names = namespace === undefined ? last : `${joined(namespace)}/${last}`;
  const query = [...qualifiers].map(([key, value]) => `${key}=${encoded(value)}`).join('&');
  return [
    `pkg:${type}/${names}`,
    version === undefined ? '' : `@${encoded(version)}`,
    query === '' ? '' : `?${query}`,
    subpath === undefined ? '' : `#${joined(subpath)}`,
  ].join('');
}

function joined(text: string): string {
  return segmentsOf(text).map(encoded).join('/');
}
