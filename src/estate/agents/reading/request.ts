import type { HostReport, SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';
import { type ReportRequest, WIRE_FORMAT } from '../wire/index.ts';
import { clockAhead, correctedMoment, correctedReport } from './clock.ts';
import { hostReport } from './host-report.ts';
import { moment, object, oneOf, optional, whole, word } from './readers.ts';
import { softwareInventory } from './software.ts';
import { type Corrections, createTally } from './tally.ts';

const request = object<ReportRequest>({
  format: oneOf(WIRE_FORMAT),
  sequence: whole(2 ** 31 - 1),
  version: word(/^[\w.+-]{1,64}$/),
  sentAt: moment,
  report: hostReport,
  inventory: optional(softwareInventory),
  inventoryDigest: optional(word(/^[\w:.+=/-]{1,200}$/)),
  dropped: whole(),
});

/** A report as it is kept: nothing in it is beyond a limit, and its moments are those of the server. */
export interface ReadReport {
  readonly sequence: number;
  readonly version: string;
  readonly report: HostReport;
  readonly inventory?: SoftwareInventory;
  readonly inventoryDigest?: string;
  /** Seconds by which the machine's clock is ahead. */
  readonly clockAhead: number;
  readonly corrected: Corrections;
}

/** Reads what an agent sent; undefined when it is no report at all. `lastAt`: the moment of the look that is held. */
export function readReport(value: unknown, arrivedAt: Instant, lastAt?: Instant): ReadReport | undefined {
  const tally = createTally();
  const read = request(value, tally);
  if (read === undefined) return undefined;
  const { sequence, version, sentAt, inventory, inventoryDigest } = read;
  const moments = { sentAt, arrivedAt, lastAt };
  const report = correctedReport(read.report, moments, tally);
  return {
    sequence,
    version,
    report,
    ...(inventory && {
      inventory: {
        ...inventory,
        takenAt: correctedMoment(inventory.takenAt, { ...moments, lastAt: undefined }, tally),
      },
    }),
    ...(inventoryDigest === undefined ? {} : { inventoryDigest }),
    clockAhead: clockAhead(moments),
    corrected: tally.counts(),
  };
}
