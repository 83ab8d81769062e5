import { baseName } from '../support/names.ts';

/** Kinds of archive that Java's own tools, servlet and enterprise containers, NiFi and Jenkins load classes from. */
const ARCHIVE = /\.(?:jar|war|ear|par|sar|rar|nar|jpi|hpi)$/i;

/** Longer names are not taken apart. */
const MAX_NAME = 255;

export interface NamedVersion {
  readonly artifact: string;
  readonly version?: string;
}

export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path);
}

/** Archives of sources and of documentation hold nothing that runs. */
export function isNotRun(path: string): boolean {
  return /-(?:sources|javadoc)\.jar$/i.test(path);
}

/** `log4j-core-2.14.1.jar` as artifact and version, by Maven's way of naming files. */
export function namedVersion(path: string): NamedVersion {
  const stem = baseName(path).replace(ARCHIVE, '');
  const [, artifact, version] = (stem.length <= MAX_NAME && /^(.+?)-(\d[\w.+~-]*)$/.exec(stem)) || [];
  return artifact === undefined || version === undefined ? { artifact: stem } : { artifact, version };
}

/**
 * The group by the folders of a local repository: Maven's `repository/org/slf4j/slf4j-api/1.7.36/slf4j-api-1.7.36.jar`,
 * Gradle's `files-2.1/org.slf4j/slf4j-api/1.7.36/<digest>/slf4j-api-1.7.36.jar`.
 */
export function repositoryFolder(path: string): { readonly group: string; readonly artifact: string } | undefined {
  const parts = path.split('/');
  const gradle = parts.lastIndexOf('files-2.1');
  const [group, artifact] = gradle < 0 ? [] : parts.slice(gradle + 1);
  if (group !== undefined && artifact !== undefined && parts.length === gradle + 6) return { group, artifact };
  const root = parts.findLastIndex((part) => part === 'repository' || part === 'maven-repo');
  const [name = '', version = ''] = parts.slice(-3);
  const isMaven = root >= 0 && parts.length - root > 4 && (parts.at(-1) ?? '').startsWith(`${name}-${version}`);
  return isMaven ? { group: parts.slice(root + 1, -3).join('.'), artifact: name } : undefined;
}
