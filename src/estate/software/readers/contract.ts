import type { LeafHead, Localized } from '#kernel';
import type { OperatingSystem, PackageType, SoftwarePackage } from '#estate/model';

/** A file as a walk meets it, before anybody reads it. */
export interface FileHead {
  /** From the root of the target, without a slash in front, `/` between its parts. */
  readonly path: string;
  readonly bytes: number;
  /** Whether any execute bit is set. */
  readonly isExecutable: boolean;
}

/** A file that a reader asked for, whole. */
export interface FileBody extends FileHead {
  readonly content: Uint8Array;
}

/** A package as a reader sees it: where the file stands is added by who called. */
export type FoundPackage = Omit<SoftwarePackage, 'locations'> & { readonly within?: readonly string[] };

/** What one file holds. */
export interface ReadSoftware {
  readonly packages: readonly FoundPackage[];
  readonly os?: OperatingSystem;
  /** Of several files that name the system, the one with the lowest number is believed; 0 when it does not say. */
  readonly osRank?: number;
  /** The one release that repositories are set to, without its `v`: `edge`, `3.20`. */
  readonly packagesFrom?: string;
  /** Files that packages of the distribution brought, as far as other readers may read them: `support/owned.ts`. */
  readonly owns?: readonly string[];
  readonly problems?: readonly {
    readonly code: string;
    readonly within?: readonly string[];
    readonly detail: string;
  }[];
}

/** Ceilings of one target, for readers that unpack. */
export interface ReadLimits {
  /** Bytes unpacked from one file of the target, over all its nested archives. */
  readonly unpackedBytes: number;
  readonly archiveDepth: number;
  readonly entries: number;
}

/**
 * One kind of record of installed software. `wants` says by name alone whether a file is worth reading; `read` is pure
 * and total: a damaged file gives what could be read and a problem, never a fault. It may answer later (a promise),
 * because libraries that unpack archives do; the walk awaits it, one file at a time.
 */
export interface PackageReader extends LeafHead {
  readonly title: Localized;
  readonly finds: readonly PackageType[];
  /** Larger files are not read and become a problem. */
  readonly maxBytes: number;
  wants(file: FileHead): boolean;
  /** `beside` answers other files of the same folder of the target that the reader named in `needs`, if they are there. */
  read(
    file: FileBody,
    limits: ReadLimits,
    beside: (name: string) => FileBody | undefined,
  ): ReadSoftware | Promise<ReadSoftware>;
  /** Names of files in the same folder that belong to a wanted file: `rpmdb.sqlite-wal`. */
  readonly needs?: readonly string[];
}

/** What the laws hold every reader to, so that a hostile file cannot fill an inventory. */
export const PACKAGE_READER_LIMITS = {
  /** Characters of a name, a namespace or a version; longer ones are damage. */
  nameLength: 1000,
  /** Files of the distribution that one record names. */
  ownedFiles: 2_000_000,
  /** Problems told of one file; the last of them says how many more there were. */
  problemsPerFile: 50,
} as const;
