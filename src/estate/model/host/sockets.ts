export type SocketProtocol = 'tcp' | 'udp';

interface SocketOwner {
  /** Network namespace; absent when it could not be told. */
  readonly network?: string;
  /** Processes that hold it, ascending; empty when none could be seen. */
  readonly pids: readonly number[];
}

/** A port that is open here. */
export interface HostListener extends SocketOwner {
  readonly protocol: SocketProtocol;
  /** `0.0.0.0`, `::`, `127.0.0.1`, … */
  readonly address: string;
  readonly port: number;
}

/** Who talks with whom: all connections between the same two ends are one entry. */
export interface HostConnection extends SocketOwner {
  readonly protocol: SocketProtocol;
  /** `in`: a peer connected to a port that is open here; `out`: a process here connected to a peer. */
  readonly direction: 'in' | 'out';
  readonly localAddress: string;
  /** The port that was called: here for `in`, there for `out`. */
  readonly port: number;
  readonly remoteAddress: string;
  readonly count: number;
  /** What usually answers on that port when it is a database: by the number alone, so likely and not proved. */
  readonly database?: string;
}
