import type { Instant } from '#kernel';
import type { OperatingSystem } from '../software/index.ts';
import type { HardeningResult } from './hardening/index.ts';
import type { HostIdentity } from './identity.ts';
import type {
  BuiltProgram,
  LibraryUse,
  LoadedClass,
  LoadedModules,
  MappedObject,
  OpenArchive,
  ProcessRuntime,
} from './loaded.ts';
import type { HostProcess } from './process.ts';
import type { HostConnection, HostListener } from './sockets.ts';

/** Something that was not seen, with how often; codes in kebab case, prose stands with who observes. */
export interface MissedSight {
  /** `executable`, `open-files`, `mapped-code`, `sockets`, … */
  readonly what: string;
  /** `denied`, `cut`, `too-many`, `failed`, `off` */
  readonly why: string;
  readonly howMany: number;
}

/**
 * One look at a running machine. Lists are sorted and bounded; what did not fit or could not be seen is in `missed`,
 * so that nothing absent here is taken for absent there.
 */
export interface HostReport {
  readonly format: 1;
  readonly observedAt: Instant;
  readonly identity: HostIdentity;
  readonly os?: OperatingSystem;
  /** Release of the running kernel. */
  readonly kernel?: string;
  readonly processes: readonly HostProcess[];
  readonly listeners: readonly HostListener[];
  readonly connections: readonly HostConnection[];
  readonly mapped: readonly MappedObject[];
  readonly archives: readonly OpenArchive[];
  readonly runtimes: readonly ProcessRuntime[];
  readonly programs: readonly BuiltProgram[];
  readonly classes: readonly LoadedClass[];
  /** What processes of Node.js and Python have loaded. */
  readonly modules?: readonly LoadedModules[];
  readonly libraries?: LibraryUse;
  readonly hardening: readonly HardeningResult[];
  readonly missed: readonly MissedSight[];
}
