import type { Instant } from '#kernel';
import type { HostReport } from '../host/index.ts';

/** A machine whose agent reports. */
export interface ReportingHost {
  /** ARN of the instance, or `yagura:host:<id>` for a machine outside of AWS: as in `SoftwareHolding`. */
  readonly entity: string;
  readonly name: string;
  /** Empty for a machine outside of AWS. */
  readonly accountId: string;
  readonly region: string;
  readonly firstSeenAt: Instant;
  /** When its last report arrived, by the clock of the server: a machine may lie about time. */
  readonly lastSeenAt: Instant;
  /** Seconds by which the machine's clock was ahead of the server's when it last reported. */
  readonly clockAhead: number;
}

/** A machine with what was last seen on it; `report.observedAt` is corrected to the clock of the server. */
export interface SeenHost extends ReportingHost {
  readonly report: HostReport;
}
