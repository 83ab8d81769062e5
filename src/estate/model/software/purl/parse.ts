import { decoded, LONGEST_PURL, type PackageUrl, type PurlFault, type RefusedPurl } from './package-url.ts';
import { bySpelling, hasPathAsName } from './types.ts';

/** What to make of qualifiers whose keys begin with a capital. */
export interface PurlReading {
  /** Takes the key in small letters instead of refusing it. */
  readonly lenient?: boolean;
}

/** Reads a package URL of any text: bounded, and refused by name. */
export function parsePurl(text: string, { lenient = false }: PurlReading = {}): PackageUrl | RefusedPurl {
  const read = text.length > LONGEST_PURL ? 'too-long' : partsOf(text, lenient);
  return typeof read === 'string' ? { refused: read } : read;
}

function partsOf(text: string, isLenient: boolean): PackageUrl | PurlFault {
  const { before: withoutSubpath, after: subpathText } = cut(text, text.indexOf('#'));
  const { before: path, after: query } = cut(withoutSubpath, withoutSubpath.indexOf('?'));
  if (!/^pkg:/i.test(path)) return 'no-scheme';
  const rest = path.slice('pkg:'.length).replace(/^\/+/, '');
  const { before: typeText, after: named = '' } = cut(rest, rest.indexOf('/'));
  const type = typeText.toLowerCase();
  if (!/^[a-z][a-z0-9.-]*$/.test(type)) return 'type';
  const { before: full, after: versionText } = cut(named, versionAt(named));
  const subpath = segments(subpathText ?? '', (one) => one !== '.' && one !== '..');
  const version = versionText === undefined ? '' : decoded(versionText);
  if (subpath === undefined || version === undefined) return 'encoding';
  if (versionText !== undefined && full.endsWith('/')) return 'name';
  const names = namesOf(type, full);
  if (typeof names === 'string') return names;
  const qualifiers = qualifiersOf(query ?? '', isLenient);
  if (typeof qualifiers === 'string') return qualifiers;
  return bySpelling({
    type,
    ...names,
    ...(version === '' ? {} : { version }),
    qualifiers,
    ...(subpath.length === 0 ? {} : { subpath: subpath.join('/') }),
  });
}

function cut(text: string, at: number): { readonly before: string; readonly after?: string } {
  return at < 0 ? { before: text } : { before: text.slice(0, at), after: text.slice(at + 1) };
}

/** The last `@`; one that begins a namespace is part of it, as npm's scopes are often written. */
function versionAt(path: string): number {
  const at = path.lastIndexOf('@');
  const beginsSegment = at === 0 || path[at - 1] === '/';
  return beginsSegment && path.indexOf('/', at) >= 0 ? -1 : at;
}

function namesOf(type: string, path: string): Pick<PackageUrl, 'namespace' | 'name'> | PurlFault {
  const parts = path.split('/').filter((part) => part !== '');
  const at = Math.max(0, hasPathAsName(type) ? Math.min(1, parts.length - 1) : parts.length - 1);
  const namespace = segments(parts.slice(0, at).join('/'), () => true);
  const name = decoded(parts.slice(at).join('/'));
  if (namespace === undefined || name === undefined) return 'encoding';
  if (name === '') return 'name';
  return namespace.length === 0 ? { name } : { namespace: namespace.join('/'), name };
}

/** Decoded segments without empty ones; nothing when one does not decode, or hides a slash. */
function segments(path: string, isKept: (segment: string) => boolean): readonly string[] | undefined {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    const segment = decoded(part);
    if (segment === undefined || segment.includes('/')) return undefined;
    if (segment !== '' && isKept(segment)) kept.push(segment);
  }
  return kept;
}

/** A capital within a key is made small; a key that begins with one is taken so by lenient reading only. */
function qualifiersOf(query: string, isLenient: boolean): ReadonlyMap<string, string> | PurlFault {
  const found: [string, string][] = [];
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const { before: key, after = '' } = cut(pair, pair.indexOf('='));
    const value = decoded(after);
    if (value === undefined) return 'encoding';
    if (!(isLenient ? /^[a-z][a-z0-9._-]*$/i : /^[a-z][A-Za-z0-9._-]*$/).test(key)) return 'qualifiers';
    if (value !== '') found.push([key.toLowerCase(), value]);
  }
  const qualifiers = new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return qualifiers.size === found.length ? qualifiers : 'qualifiers';
}
