import type { HostProcess } from '#estate/model';
import type { ProcessView } from '#platform/host';
import type { MapLine } from './memory-map.ts';
import type { ProcStatus } from './proc-status.ts';

/** A process while it is looked at: what the report tells of it, and what only the look itself may know. */
export interface SeenProcess {
  readonly report: HostProcess;
  readonly view: ProcessView;
  readonly status: ProcStatus;
  /** Arguments as they are, secrets too: never part of a report. */
  readonly args: readonly string[];
  readonly maps: readonly MapLine[];
  /** What its open files lead to. */
  readonly openFiles: readonly string[];
}
