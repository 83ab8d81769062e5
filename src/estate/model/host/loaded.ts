import type { Instant } from '#kernel';
import type { SoftwarePackage } from '../software/index.ts';

/**
 * What became of the file behind mapped code: `present`; `replaced` (another file has its name now) or `removed`, so that
 * old code goes on running; `temporary` for a file of a temporary folder that was made to be removed.
 */
export type MappedState = 'present' | 'replaced' | 'removed' | 'temporary';

/** The package of a distribution that brought a file, by the list of files that its manager keeps. */
export interface FileOwner {
  readonly type: 'deb' | 'rpm' | 'apk';
  readonly name: string;
  /** The one installed now: of code whose file was replaced or removed the version that is in memory is not known, and absent. */
  readonly version?: string;
  readonly architecture?: string;
  /** By the records of a container, and not of the machine. */
  readonly isOfContainer?: true;
}

/**
 * Libraries of the machine that nothing uses: packages that bring shared libraries and no other code. Absent unless all
 * code in memory and all lists of files were seen.
 */
export interface LibraryUse {
  /** The first of the looks in an unbroken row; programs that came and went between two of them were not seen. */
  readonly since: Instant;
  readonly looks: number;
  /** None of their files was in the memory of a process in any of these looks. Sorted. */
  readonly idle: readonly FileOwner[];
}

/** A file whose code is in the memory of processes: a program, a shared library, an extension. */
export interface MappedObject {
  /** From the root of its processes. */
  readonly path: string;
  /** Mount namespace in which the path means this file. */
  readonly mounts?: string;
  /** `major:minor` of the device, and the number of the file on it, of what is in memory. */
  readonly device: string;
  readonly inode: string;
  readonly state: MappedState;
  readonly pids: readonly number[];
  /** Absent when no package brought it, or its manager was not asked. */
  readonly owner?: FileOwner;
}

/** An archive that processes hold open: weaker than a loaded class, stronger than a file on disk. */
export interface OpenArchive {
  readonly path: string;
  readonly mounts?: string;
  readonly isDeleted: boolean;
  readonly pids: readonly number[];
}

export const RUNTIME_KINDS = ['jvm', 'node', 'python'] as const;

export type RuntimeKind = (typeof RUNTIME_KINDS)[number];

/** What runs inside a process, as far as it can be told from outside. */
export interface ProcessRuntime {
  readonly pid: number;
  readonly kind: RuntimeKind;
  readonly version?: string;
  /** Script, jar or main class it was started with. */
  readonly main?: string;
  /** Folders in which its packages lie: `node_modules`, `site-packages`. */
  readonly packageRoots: readonly string[];
  /** Native extensions in its memory. */
  readonly extensions: readonly string[];
}

/** A running program that carries the list of what it was built of, as those of Go and Rust do: what is built in is loaded. */
export interface BuiltProgram {
  readonly path: string;
  readonly mounts?: string;
  readonly pids: readonly number[];
  readonly packages: readonly PackageName[];
}

/** A package as its ecosystem names it. */
export type PackageName = Pick<SoftwarePackage, 'type' | 'namespace' | 'name' | 'version'>;

/**
 * What a process of Node.js or Python has loaded: by its own word when it was started with the preload, else by the
 * native extensions in its memory alone.
 */
export interface LoadedModules {
  readonly pid: number;
  readonly runtime: 'node' | 'python';
  /** Sorted. */
  readonly packages: readonly PackageName[];
  /** Whether nothing of a package can be loaded that is not named here. */
  readonly complete: boolean;
  /** Why it is not complete, in kebab case: `no-preload`, `no-hooks`, `bundled`, … */
  readonly reason?: string;
  /** Since when the process itself counts; absent without the preload. */
  readonly since?: Instant;
}

/** Whether a class is in the memory of a process. `not-loaded` only when the whole list of classes was read. */
export interface LoadedClass {
  readonly pid: number;
  /** The name asked for. */
  readonly name: string;
  readonly state: 'loaded' | 'not-loaded' | 'unknown';
  /** Names under which it is loaded, when it was moved into another package. */
  readonly as?: readonly string[];
  /** Why it is not known, in kebab case: `attach-disabled`, `other-user`, `no-answer`, `cut`. */
  readonly reason?: string;
}
