/** Classes whose presence matters beyond the version: without them the vulnerable code cannot be run. */
const MARKED: readonly { readonly ends: string; readonly group: string; readonly artifact: string }[] = [
  // https://logging.apache.org/security.html#CVE-2021-44228 (read 2026-11-26): removing the class is a mitigation.
  { ends: 'log4j/core/lookup/JndiLookup.class', group: 'org.apache.logging.log4j', artifact: 'log4j-core' },
  { ends: 'log4j/core/net/JndiManager.class', group: 'org.apache.logging.log4j', artifact: 'log4j-core' },
];

/** Copies of one class in one archive that are named. */
const MAX_COPIES = 4;

export interface Mark {
  readonly group: string;
  readonly artifact: string;
  /** Where the classes stand in the archive; shading may have moved them. */
  readonly paths: readonly string[];
}

/** Marked classes among the names of an archive, by the package they belong to. */
export function marksIn(names: readonly string[]): readonly Mark[] {
  const found = new Map<string, Mark>();
  for (const { ends, group, artifact } of MARKED) {
    const paths = names.filter((name) => name === ends || name.endsWith(`/${ends}`)).slice(0, MAX_COPIES);
    if (paths.length === 0) continue;
    const before = found.get(`${group}:${artifact}`)?.paths ?? [];
    found.set(`${group}:${artifact}`, { group, artifact, paths: [...before, ...paths].toSorted() });
  }
  return [...found.values()];
}
