import { HOST_COLUMNS, type HostRow } from '#estate/agents';
import type { Host, HostList } from '#api/contract';
import { epochMs, type Instant, instant } from '#kernel';
import type { Store } from '#platform/store';
import { notesOf } from './host-notes.ts';

/** Minutes without a report after which a machine is silent. */
const SILENT_MINUTES = 60;

export interface HostsQuestion {
  /** '' for machines outside of AWS. */
  readonly account?: string | undefined;
  /** Part of a name, an entity or a system. */
  readonly text?: string | undefined;
  readonly isSilent?: boolean | undefined;
  readonly limit: number;
  /** How many come before the first. */
  readonly skip: number;
  readonly asOf: Instant;
}

/** Machines that report, by name. */
export async function listHosts(store: Store, question: HostsQuestion): Promise<HostList> {
  const { account, text, isSilent, limit, skip, asOf } = question;
  const { contains } = store.dialect;
  let query = store.db.selectFrom('host');
  if (account !== undefined) query = query.where('account_id', '=', account);
  if (text !== undefined && text !== '') {
    query = query.where(({ ref, or }) =>
      or([contains(ref('name'), text), contains(ref('entity'), text), contains(ref('os'), text)]),
    );
  }
  const since = silentSince(asOf);
  const count = async (some: typeof query) => {
    const { n } = await some.select(({ fn }) => fn.countAll<number | string>().as('n')).executeTakeFirstOrThrow();
    return Number(n);
  };
  const silent = await count(query.where('last_seen_at', '<=', since));
  const chosen = isSilent === undefined ? query : query.where('last_seen_at', isSilent ? '<=' : '>', since);
  const rows = await chosen.select(HOST_COLUMNS).orderBy('name').orderBy('entity').limit(limit).offset(skip).execute();
  return {
    items: rows.map((row) => hostOf(row, asOf)),
    total: await count(chosen),
    silent,
    silentAfterMinutes: SILENT_MINUTES,
  };
}

function silentSince(asOf: Instant): Instant {
  return instant(epochMs(asOf) - SILENT_MINUTES * 60_000);
}

/** A machine as the API tells of it. */
export function hostOf(row: HostRow, asOf: Instant): Host {
  return {
    agent: row.agent_id,
    entity: row.entity,
    name: row.name,
    accountId: row.account_id,
    region: row.region,
    os: row.os,
    kernel: row.kernel,
    agentVersion: row.agent_version,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    isSilent: row.last_seen_at <= silentSince(asOf),
    clockAhead: row.clock_ahead,
    lostLooks: row.lost_looks,
    processes: row.processes,
    listeners: row.listeners,
    openPorts: row.open_ports,
    toRestart: row.to_restart,
    databases: JSON.parse(row.databases) as string[],
    hardeningFailures: row.hardening_failures,
    missed: row.missed,
    notes: notesOf(row),
  };
}
