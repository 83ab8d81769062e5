import type { HostReport } from '#estate/model';
import { epochMs, instant, type Instant } from '#kernel';
import type { Tally } from './tally.ts';

/** Seconds by which two clocks may differ and nobody is told. */
export const CLOCK_TOLERANCE = 60;

/** Seconds that are kept of a difference: a machine whose clock is decades off is told as ten years off. */
const MOST_AHEAD = 10 * 366 * 86_400;

export interface Moments {
  /** When the report was sent, by the machine. */
  readonly sentAt: Instant;
  /** When it arrived, by this server. */
  readonly arrivedAt: Instant;
  /** The moment of the last look that is held, by this server. */
  readonly lastAt?: Instant | undefined;
}

/** Seconds by which the machine's clock is ahead of the server's. */
export function clockAhead({ sentAt, arrivedAt }: Moments): number {
  const seconds = Math.round((epochMs(sentAt) - epochMs(arrivedAt)) / 1_000);
  return Math.max(-MOST_AHEAD, Math.min(MOST_AHEAD, seconds));
}

/**
 * A moment by the machine as one by the server: as long before the arrival as the machine says it was before the sending.
 * It is never in the future and never before the last look; one that would be is counted as wrong.
 */
export function correctedMoment(at: Instant, { sentAt, arrivedAt, lastAt }: Moments, tally: Tally): Instant {
  const age = epochMs(sentAt) - epochMs(at);
  const moment = epochMs(arrivedAt) - age;
  const earliest = lastAt === undefined ? 0 : epochMs(lastAt);
  if (Math.min(age, moment - earliest) < -CLOCK_TOLERANCE * 1_000) tally.count('clock');
  return instant(Math.min(epochMs(arrivedAt), Math.max(earliest, moment)));
}

/** A report whose moments are all by the clock of the server. */
export function correctedReport(report: HostReport, moments: Moments, tally: Tally): HostReport {
  const since = (at: Instant) => correctedMoment(at, { ...moments, lastAt: undefined }, tally);
  return {
    ...report,
    observedAt: correctedMoment(report.observedAt, moments, tally),
    processes: report.processes.map((one) =>
      one.startedAt === undefined ? one : { ...one, startedAt: since(one.startedAt) },
    ),
    ...(report.modules && {
      modules: report.modules.map((one) => (one.since === undefined ? one : { ...one, since: since(one.since) })),
    }),
    ...(report.libraries && { libraries: { ...report.libraries, since: since(report.libraries.since) } }),
  };
}
