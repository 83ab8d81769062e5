import type { HardeningResult, HostConnection, HostListener, MappedObject, ProcessRuntime } from '#estate/model';
import type { FoundType } from '../software/packages.ts';

/** A machine of the company, by its number in its account. */
export interface MachineName {
  readonly account: string;
  readonly number: number;
}

interface SampleProcess {
  readonly pid: number;
  readonly parentPid: number;
  readonly startTicks: number;
  readonly name: string;
  readonly executable: string;
  readonly unit?: string;
  readonly user?: string;
}

/** A machine with an agent, and what the agent sees. */
export interface SampleHost extends MachineName {
  /** Packages of the system. */
  readonly machine: readonly string[];
  readonly own: readonly {
    readonly type: FoundType;
    readonly path: string;
    readonly packages: readonly string[];
  }[];
  readonly processes: readonly SampleProcess[];
  readonly listeners: readonly Pick<HostListener, 'address' | 'port' | 'pids'>[];
  readonly connections: readonly (Pick<HostConnection, 'direction' | 'port' | 'count' | 'pids' | 'database'> & {
    readonly remote: string | MachineName;
  })[];
  readonly mapped: readonly (Pick<MappedObject, 'path' | 'inode' | 'state' | 'pids'> & { readonly package?: string })[];
  readonly archives?: readonly { readonly path: string; readonly pids: readonly number[] }[];
  readonly runtime?: Pick<ProcessRuntime, 'pid' | 'kind' | 'version' | 'main'>;
  /** What Node.js has loaded, by its own word. */
  readonly modules?: readonly string[];
  /** Whether the class that Log4Shell is about is in the memory of the Java machine. */
  readonly jndiLookup?: 'loaded' | 'not-loaded';
  readonly hardening: readonly HardeningResult[];
}
