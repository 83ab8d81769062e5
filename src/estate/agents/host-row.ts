import type { HostReport, ReportingHost, SeenHost } from '#estate/model';
import { canonicalJson, type Instant } from '#kernel';
import { type NewRow, packText, type Row, unpackText } from '#platform/store';
import type { ReadReport } from './reading/request.ts';
import { sightOf } from './sight.ts';
import { summaryOf } from './summary.ts';

/** Bytes of one report unpacked: what the reader lets through stays far below. */
const MAX_REPORT = 64 * 1024 * 1024;

/** Who is said to have sent a report, and what was made of that. */
export interface HostPlace {
  readonly entity: string;
  readonly accountId: string;
  readonly region: string;
  /** The instance the machine says it is; '' when it says none. */
  readonly claimed: string;
  /** Why that was not believed; '' when it was. */
  readonly doubt: string;
}

/** Columns that are read without the report itself. */
export const HOST_COLUMNS = [
  'entity',
  'agent_id',
  'name',
  'account_id',
  'region',
  'claimed',
  'doubt',
  'os',
  'kernel',
  'agent_version',
  'first_seen_at',
  'last_seen_at',
  'observed_at',
  'clock_ahead',
  'sequence',
  'lost_looks',
  'processes',
  'listeners',
  'open_ports',
  'to_restart',
  'hardening_failures',
  'missed',
  'sight',
  'databases',
  'corrected',
] as const satisfies readonly (keyof Row<'host'>)[];

/** A machine without its report. */
export type HostRow = Pick<Row<'host'>, (typeof HOST_COLUMNS)[number]>;

/** What is written of a report; `before`: the row of the same agent. */
export function hostRow(
  agentId: string,
  place: HostPlace,
  read: ReadReport,
  arrivedAt: Instant,
  before: HostRow | undefined,
): NewRow<'host'> {
  const { report } = read;
  const summary = summaryOf(report);
  const { identity, os } = report;
  const gap = before === undefined ? 0 : Math.max(0, read.sequence - before.sequence - 1);
  return {
    entity: place.entity,
    agent_id: agentId,
    name: plain(identity.hostname) || agentId,
    account_id: place.accountId,
    region: place.region,
    claimed: place.claimed,
    doubt: place.doubt,
    os: plain(os?.prettyName ?? (os === undefined ? '' : `${os.id} ${os.versionId}`.trim())),
    kernel: plain(report.kernel ?? ''),
    agent_version: read.version,
    first_seen_at: before?.first_seen_at ?? arrivedAt,
    last_seen_at: arrivedAt,
    observed_at: report.observedAt,
    clock_ahead: read.clockAhead,
    sequence: read.sequence,
    lost_looks: Math.min(MOST_COUNTED, (before?.lost_looks ?? 0) + gap),
    processes: summary.processes,
    listeners: summary.listeners,
    open_ports: summary.openPorts,
    to_restart: summary.toRestart,
    hardening_failures: summary.hardeningFailures,
    missed: summary.missed,
    sight: sightOf(report),
    databases: JSON.stringify(summary.databases.map(plain)),
    corrected: JSON.stringify(read.corrected),
    report: packText(canonicalJson(report)),
  };
}

/** A machine whose counter jumps by billions has lost no billions of looks. */
const MOST_COUNTED = 1_000_000_000;

/** Text for a column: PostgreSQL takes no NUL, and nobody wants the others. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').slice(0, 256);
}

export function reportingHost(row: HostRow): ReportingHost {
  return {
    entity: row.entity,
    name: row.name,
    accountId: row.account_id,
    region: row.region,
    firstSeenAt: row.first_seen_at as Instant,
    lastSeenAt: row.last_seen_at as Instant,
    clockAhead: row.clock_ahead,
  };
}

/** Fault `store` when the row is damaged. */
export function seenHost(row: Row<'host'>): SeenHost {
  const report = JSON.parse(unpackText(row.report, `the report of ${row.entity}`, MAX_REPORT)) as HostReport;
  return { ...reportingHost(row), report };
}
