import type { OperatingSystem } from '#estate/model';

/** `8.11`, or `bookworm/sid` of a system that is not released: Ubuntu has that too, so nothing is said by it. */
export function debianVersion(text: string): OperatingSystem | undefined {
  const [, version] = /^(\d{1,3}(?:\.\d{1,3})*)\s*$/.exec(text) ?? [];
  return version === undefined ? undefined : { id: 'debian', versionId: version };
}
