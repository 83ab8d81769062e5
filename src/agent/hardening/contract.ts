import type { HardeningId, HardeningResult, HostListener, HostProcess } from '#estate/model';
import type { HostFiles } from '#platform/host';

/** What checks may look at. */
export interface HardeningFacts {
  readonly files: HostFiles;
  /** A value of `/proc/sys`: `net/ipv4/tcp_syncookies`; absent when it could not be read. */
  readonly setting: (name: string) => string | undefined;
  /** Mount points of this machine, as in `/proc/self/mountinfo`. */
  readonly mounts: readonly Mount[] | undefined;
  /** Release of the running kernel. */
  readonly kernel: string | undefined;
  readonly processes: readonly HostProcess[];
  /** Whether every process was seen: what does not run is proved only then. */
  readonly sawAllProcesses: boolean;
  readonly listeners: readonly HostListener[];
  readonly sawAllSockets: boolean;
}

export interface Mount {
  readonly at: string;
  readonly options: ReadonlySet<string>;
}

/** What a judge says: the check's id is added by who asked. */
export type Judgement = Omit<HardeningResult, 'check'>;

/** One check of how a machine is set up; what people read of it is in `HARDENING_HEADS`. */
export interface HardeningCheck {
  readonly id: HardeningId;
  readonly judge: (facts: HardeningFacts) => Judgement;
}
