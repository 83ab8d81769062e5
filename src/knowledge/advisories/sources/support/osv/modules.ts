import type { VersionRange } from '../../../contract.ts';

/** Streams before the words about the update: `Moderate: virt:rhel and virt-devel:rhel security update`. */
const STREAM = /(?:^|[\s,])([a-z0-9][\w+.-]*:[\w+.-]+)(?=[\s,]|$)/gi;

/** The release of a package that was built in a module: `module+el8.4.0+570`, `module_el8.6.0`. */
const BUILT_IN_MODULE = /\.module[+_]/;

/**
 * Streams of modules an advisory of the Red Hat family is about. Its format has no place for them: they stand in the
 * summary, and the release says whether a package is of a module at all.
 */
export function moduleStreams(summary: string, ranges: readonly VersionRange[]): readonly string[] {
  if (!ranges.some(({ fixed = '' }) => BUILT_IN_MODULE.test(fixed))) return [];
  return [...new Set([...summary.matchAll(STREAM)].map(([, stream]) => stream ?? ''))].slice(0, 10);
}
