import type { SoftwarePackage } from '../software/index.ts';

/**
 * What became of the file behind mapped code: `present`; `replaced` (another file has its name now) or `removed`, so that
 * old code goes on running; `temporary` for a file of a temporary folder that was made to be removed.
 */
export type MappedState = 'present' | 'replaced' | 'removed' | 'temporary';

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
  readonly packages: readonly Pick<SoftwarePackage, 'type' | 'namespace' | 'name' | 'version'>[];
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
