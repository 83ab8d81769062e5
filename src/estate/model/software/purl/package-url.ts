/**
 * A package URL by its parts, decoded and as its type spells them.
 * https://github.com/package-url/purl-spec/blob/main/purl-specification.md (read 2026-11-26)
 */
export interface PackageUrl {
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version?: string;
  /** By key; none is empty. */
  readonly qualifiers: ReadonlyMap<string, string>;
  readonly subpath?: string;
}

/** What is wrong with a text or with parts, by the first fault found. */
export type PurlFault =
  | 'too-long'
  | 'no-scheme'
  | 'encoding'
  | 'type'
  | 'namespace'
  | 'name'
  | 'version'
  | 'qualifiers';

export interface RefusedPurl {
  readonly refused: PurlFault;
}

/** Characters of a text that is read at all. */
export const LONGEST_PURL = 8_192;

/** Decodes a part; nothing when its escapes are none. */
export function decoded(part: string): string | undefined {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Everything is escaped but letters, digits, `.`, `-`, `_`, `~` and `:`. */
export function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed())
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}
