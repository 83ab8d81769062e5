import type { HostConnection, HostListener, SocketProtocol } from '#estate/model';
import type { Host, ProcessView } from '#platform/host';
import { DATABASE_PORTS } from './databases.ts';
import { LIMITS } from './limits.ts';
import type { MissedTally } from './missed.ts';
import { parseSocketTable, type SocketRow } from './net-table.ts';
import type { SeenProcess } from './seen-process.ts';
import { byKey } from './text.ts';

const TABLES: readonly { readonly name: string; readonly protocol: SocketProtocol }[] = [
  { name: 'net/tcp', protocol: 'tcp' },
  { name: 'net/tcp6', protocol: 'tcp' },
  { name: 'net/udp', protocol: 'udp' },
  { name: 'net/udp6', protocol: 'udp' },
];

export interface SocketSight {
  readonly listeners: readonly HostListener[];
  readonly connections: readonly HostConnection[];
}

interface PlacedRow extends SocketRow {
  readonly protocol: SocketProtocol;
}

/** Open ports and connections of every network namespace, joined to processes by the number of the socket. */
export function lookAtSockets(host: Host, processes: readonly SeenProcess[], missed: MissedTally): SocketSight {
  const holders = holdersOf(processes);
  const listeners = new Map<string, HostListener>();
  const connections = new Map<string, HostConnection>();
  const networks = networksOf(host, processes, missed);
  for (const [network, views] of networks) {
    const rows = rowsOf(views, missed);
    const pidsOf = (row: PlacedRow): readonly number[] => holders.get(row.inode) ?? [];
    const open = new Set<string>();
    for (const row of rows) {
      if (row.state !== 'open') continue;
      open.add(`${row.protocol} ${row.localPort}`);
      mergeListener(listeners, network, row, pidsOf(row));
    }
    for (const row of rows) {
      if (row.state !== 'connected' && row.state !== 'ended') continue;
      mergeConnection(connections, network, row, pidsOf(row), open.has(`${row.protocol} ${row.localPort}`));
    }
  }
  const unseen = [...listeners.values(), ...connections.values()].filter(({ pids }) => pids.length === 0).length;
  if (unseen > 0) missed.add('socket-owners', 'not-seen', unseen);
  return {
    listeners: sortedWithin(listeners, LIMITS.listeners, 'listeners', missed),
    connections: sortedWithin(connections, LIMITS.connections, 'connections', missed),
  };
}

function holdersOf(processes: readonly SeenProcess[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const { report, openFiles } of processes) {
    for (const target of openFiles) {
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
      if (inode === undefined) continue;
      const pids = holders.get(inode);
      if (pids === undefined) holders.set(inode, [report.pid]);
      else if (pids.at(-1) !== report.pid) pids.push(report.pid);
    }
  }
  return holders;
}

/** The processes of each network namespace, through whose eyes it is read: the first may have ended meanwhile. */
function networksOf(
  host: Host,
  processes: readonly SeenProcess[],
  missed: MissedTally,
): ReadonlyMap<string | undefined, readonly ProcessView[]> {
  const networks = new Map<string | undefined, ProcessView[]>();
  let [unplaced, leftOut] = [0, 0];
  for (const { report, view } of processes) {
    const known = networks.get(report.network);
    if (report.network === undefined) unplaced += 1;
    else if (known !== undefined) known.push(view);
    else if (networks.size < LIMITS.networks) networks.set(report.network, [view]);
    else leftOut += 1;
  }
  if (unplaced > 0) missed.add('network-namespaces', 'denied', unplaced);
  if (leftOut > 0) missed.add('network-namespaces', 'too-many', leftOut);
  if (networks.size === 0) networks.set(undefined, [host.process('self')]);
  return networks;
}

function rowsOf(views: readonly ProcessView[], missed: MissedTally): PlacedRow[] {
  return TABLES.flatMap(({ name, protocol }) => {
    for (const view of views) {
      const table = view.text(name, LIMITS.socketTable);
      if (table.absent === 'gone') continue;
      const text = missed.take('sockets', table) ?? '';
      return parseSocketTable(text, protocol).map((row) => ({ ...row, protocol }));
    }
    return [];
  });
}

function mergeListener(
  into: Map<string, HostListener>,
  network: string | undefined,
  { protocol, localAddress: address, localPort: port }: PlacedRow,
  pids: readonly number[],
): void {
  const key = [network ?? '', protocol, String(port).padStart(5, '0'), address].join(' ');
  const known = into.get(key);
  into.set(key, {
    ...(network === undefined ? {} : { network }),
    protocol,
    address,
    port,
    pids: united(known?.pids ?? [], pids),
  });
}

function mergeConnection(
  into: Map<string, HostConnection>,
  network: string | undefined,
  row: PlacedRow,
  pids: readonly number[],
  isOpenHere: boolean,
): void {
  const { protocol, localAddress, remoteAddress } = row;
  const direction = isOpenHere ? 'in' : 'out';
  const port = isOpenHere ? row.localPort : row.remotePort;
  const key = [network ?? '', direction, protocol, localAddress, String(port).padStart(5, '0'), remoteAddress].join(
    ' ',
  );
  const known = into.get(key);
  const database = DATABASE_PORTS.get(port);
  into.set(key, {
    ...(network === undefined ? {} : { network }),
    protocol,
    direction,
    localAddress,
    port,
    remoteAddress,
    count: (known?.count ?? 0) + 1,
    ...(database === undefined ? {} : { database }),
    pids: united(known?.pids ?? [], pids),
  });
}

function united(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  return [...new Set([...a, ...b])].toSorted((left, right) => left - right);
}

function sortedWithin<T>(items: ReadonlyMap<string, T>, max: number, what: string, missed: MissedTally): T[] {
  if (items.size > max) missed.add(what, 'too-many', items.size - max);
  return [...items.entries()]
    .toSorted(byKey(([key]) => key))
    .slice(0, max)
    .map(([, item]) => item);
}
