import { isOpenToAll } from '#estate/agents';
import type { HostDetail } from '#api/contract';
import { type HostProcess, type HostReport, processesToRestart, type ProcessToRestart } from '#estate/model';

/** Processes, ports and connections of a machine, with the programs behind them. */
export function programsOf(
  report: HostReport,
  limit: number,
): Pick<HostDetail, 'processList' | 'listenerList' | 'connectionList' | 'oldFiles'> {
  const { processes, listeners, connections, mapped } = report;
  const old = new Map(processesToRestart(report).map(({ program, objects }) => [program.pid, objects]));
  const names = new Map(processes.map((one) => [one.pid, programOf(one)]));
  const behind = (pids: readonly number[]) => [...new Set(pids.flatMap((pid) => names.get(pid) ?? []))].slice(0, SHOWN);
  // What has to be done something about comes first.
  const byNeed = processes.toSorted((a, b) => Number(old.has(b.pid)) - Number(old.has(a.pid)));
  const byReach = listeners.toSorted((a, b) => Number(isOpenToAll(b)) - Number(isOpenToAll(a)));
  const byUse = connections.toSorted((a, b) => weight(b) - weight(a));
  const replaced = mapped.flatMap(({ path, state, owner, pids }) =>
    state === 'replaced' || state === 'removed'
      ? [{ path, state, pids: pids.slice(0, SHOWN), ...(owner && { package: owner.name }) }]
      : [],
  );
  return {
    processList: some(byNeed, limit, (one) => processOf(one, old.get(one.pid) ?? [])),
    listenerList: some(byReach, limit, ({ protocol, address, port, pids }) => ({
      protocol,
      address,
      port,
      isOpenToAll: isOpenToAll({ address }),
      pids: pids.slice(0, SHOWN),
      programs: behind(pids),
    })),
    connectionList: some(byUse, limit, ({ network: _network, pids, ...one }) => ({
      ...one,
      pids: pids.slice(0, SHOWN),
      programs: behind(pids),
    })),
    oldFiles: some(replaced, limit, (one) => one),
  };
}

/** Ids and names told of one entry. */
export const SHOWN = 50;

/** The first entries of a list, told, and how many there are. */
export function some<T, S>(all: readonly T[], limit: number, tell: (one: T) => S) {
  return { items: all.slice(0, limit).map(tell), total: all.length };
}

/** Databases first, then what the machine itself calls. */
function weight({ direction, database }: HostReport['connections'][number]): number {
  return (database === undefined ? 0 : 2) + (direction === 'out' ? 1 : 0);
}

function programOf({ executable, name }: HostProcess): string {
  return executable?.path ?? name;
}

function processOf(
  one: HostProcess,
  oldFiles: ProcessToRestart['objects'],
): HostDetail['processList']['items'][number] {
  const { pid, parentPid, name, command, user, uid, startedAt, container, unit } = one;
  const owner = user ?? (uid === undefined ? undefined : String(uid));
  return {
    pid,
    parentPid,
    name,
    program: programOf(one),
    ...(command && { command }),
    ...(owner === undefined ? {} : { user: owner }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(container && { container }),
    ...(unit === undefined ? {} : { unit }),
    oldFiles: oldFiles.slice(0, SHOWN),
  };
}
