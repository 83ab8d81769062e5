/**
 * The types of package Yagura reads, named as the package-URL specification names them, and what is on Windows.
 * https://github.com/package-url/purl-spec/tree/main/types (read 2026-11-26)
 */
export const PACKAGE_TYPES = [
  'deb',
  'rpm',
  'apk',
  'npm',
  'pypi',
  'maven',
  'golang',
  'cargo',
  'gem',
  'nuget',
  'composer',
  'windows-update',
  'windows-application',
] as const;

export type PackageType = (typeof PACKAGE_TYPES)[number];

/**
 * How sure it is that the package is there: `installed` by the records of its manager or by its own files, `embedded`
 * in another file (a jar in a jar, a module in a binary, classes shaded into a jar), `locked` by a lock file that says
 * what would be installed, `reported` by an inventory that somebody else made.
 */
export type PackageStanding = 'installed' | 'embedded' | 'locked' | 'reported';

/** Where a package was found. */
export interface PackageLocation {
  /** From the root of what was read, without a slash in front: `var/lib/dpkg/status`. */
  readonly path: string;
  /** Inside archives, outermost first: `BOOT-INF/lib/log4j-core-2.14.1.jar`. */
  readonly within?: readonly string[];
  /** Digest of the image layer (its diff id) that brought it. */
  readonly layer?: string;
}

/** The package that a distribution built this one from: what its advisories may name instead. */
export interface SourcePackage {
  readonly name: string;
  /** As the manager writes it, with epoch and release; the binary's own version when it does not differ. */
  readonly version: string;
}

/** One package of one version, wherever it was found on its target. */
export interface SoftwarePackage {
  readonly type: PackageType;
  /** Maven's group, npm's scope with its `@`, Composer's vendor; nothing for packages of an operating system. */
  readonly namespace?: string;
  readonly name: string;
  /** As its ecosystem writes it: `1:1.0.2k-19.el7` (the epoch when it is not 0), `2.14.1`, `v1.2.3`. */
  readonly version: string;
  readonly architecture?: string;
  readonly source?: SourcePackage;
  /** The stream of modular packages: `nodejs:16`. */
  readonly module?: string;
  /** Who built it, as the package itself says: `Red Hat, Inc.`, `Amazon Linux`. */
  readonly vendor?: string;
  readonly licences?: readonly string[];
  readonly standing: PackageStanding;
  /** Its files belong to a package of the distribution, which mends them under a version of its own. */
  readonly isOfDistribution?: true;
  /** At least one, sorted by path. */
  readonly locations: readonly PackageLocation[];
  /** Classes or symbols seen inside that matter beyond name and version: `org/apache/logging/log4j/core/lookup/JndiLookup.class`. */
  readonly marks?: readonly string[];
}
