import { type HostReport, processesToRestart } from '#estate/model';

/** Addresses a port is open on when it is open on all of them. */
const ALL_ADDRESSES = new Set(['0.0.0.0', '::', '*', '::ffff:0.0.0.0']);

/** Whether a port answers on every address of its machine, as far as the machine itself goes. */
export function isOpenToAll({ address }: { readonly address: string }): boolean {
  return ALL_ADDRESSES.has(address);
}

/** What a list of machines tells of each. */
export interface HostSummary {
  readonly processes: number;
  readonly listeners: number;
  /** Ports, each once, that are open on all addresses. */
  readonly openPorts: number;
  readonly toRestart: number;
  readonly hardeningFailures: number;
  /** Kinds of things that were not seen. */
  readonly missed: number;
  /** Kinds of databases it talks to, by the port and so likely, sorted. */
  readonly databases: readonly string[];
}

export function summaryOf(report: HostReport): HostSummary {
  const open = report.listeners.filter(isOpenToAll).map(({ protocol, port }) => `${port}/${protocol}`);
  const databases = report.connections.flatMap(({ direction, database }) =>
    direction === 'out' && database !== undefined ? [database] : [],
  );
  return {
    processes: report.processes.length,
    listeners: report.listeners.length,
    openPorts: new Set(open).size,
    toRestart: processesToRestart(report).length,
    hardeningFailures: report.hardening.filter(({ outcome }) => outcome === 'fail').length,
    missed: report.missed.length,
    databases: [...new Set(databases)].toSorted().slice(0, MOST_DATABASES),
  };
}

/** Kinds that are told of one machine. */
const MOST_DATABASES = 20;
