import type { SocketProtocol } from '#estate/model';

/** States of the kernel that matter: https://github.com/torvalds/linux/blob/v6.1/include/net/tcp_states.h (read 2026-11-26). */
export type SocketState = 'open' | 'connected' | 'ended' | 'other';

const STATES: Readonly<Record<SocketProtocol, Readonly<Record<string, SocketState>>>> = {
  // ESTABLISHED, FIN_WAIT1, FIN_WAIT2, TIME_WAIT, CLOSE_WAIT, LAST_ACK, LISTEN, CLOSING. SYN_SENT (02) was not answered.
  tcp: {
    '01': 'connected',
    '04': 'connected',
    '05': 'connected',
    '06': 'ended',
    '08': 'connected',
    '09': 'connected',
    '0A': 'open',
    '0B': 'connected',
  },
  udp: { '01': 'connected', '07': 'open' },
};

export interface SocketRow {
  readonly state: SocketState;
  readonly localAddress: string;
  readonly localPort: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly inode: string;
}

const ROW =
  /^\s*\d+: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{2}) (.*)$/;
/** Place among the columns after the state: queues, timer, retransmits, user, timeout, inode. */
const INODE_COLUMN = 5;

/** Reads `/proc/<pid>/net/tcp`, `tcp6`, `udp`, `udp6`: https://man7.org/linux/man-pages/man5/proc_pid_net.5.html (read 2026-11-26). */
export function parseSocketTable(text: string, protocol: SocketProtocol): SocketRow[] {
  const rows: SocketRow[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [, local, localPort, remote, remotePort, state, rest] = ROW.exec(line) ?? [];
    if (local === undefined || localPort === undefined || remote === undefined || remotePort === undefined) continue;
    rows.push({
      state: STATES[protocol][state ?? ''] ?? 'other',
      localAddress: addressOf(local),
      localPort: Number.parseInt(localPort, 16),
      remoteAddress: addressOf(remote),
      remotePort: Number.parseInt(remotePort, 16),
      inode: rest?.trim().split(/\s+/)[INODE_COLUMN] ?? '0',
    });
  }
  return rows;
}

/** Addresses are printed as words in the byte order of the machine: little-endian wherever AWS runs Linux. */
function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => [...Buffer.from(word, 'hex')].toReversed());
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0));
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? bytes.slice(12).join('.') : compress(groups);
}

/** The canonical text of an IPv6 address: https://www.rfc-editor.org/rfc/rfc5952 (read 2026-11-26). */
function compress(groups: readonly number[]): string {
  let [start, length] = [-1, 1];
  for (let at = 0; at < groups.length; at++) {
    let end = at;
    while (groups[end] === 0) end++;
    if (end - at > length) [start, length] = [at, end - at];
  }
  const hex = groups.map((group) => group.toString(16));
  if (start < 0) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}
