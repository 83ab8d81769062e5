/** Ceilings of one observation: what does not fit is counted in `missed`. */
export const LIMITS = {
  processes: 10_000,
  /** Bytes of one small file of `/proc`. */
  small: 16 * 1024,
  /** Bytes of `/proc/<pid>/maps`: some 20,000 lines. */
  maps: 2 * 1024 * 1024,
  /** Bytes of `/proc/<pid>/net/tcp`: some 100,000 sockets. */
  socketTable: 16 * 1024 * 1024,
  networks: 1_000,
  openFiles: 8_192,
  listeners: 10_000,
  connections: 20_000,
  mapped: 20_000,
  archives: 5_000,
  /** Characters of a path, a name, an argument; longer ones end in `…`. */
  text: 512,
  arguments: 64,
  /** Bytes of a command line. */
  command: 4_096,
  extensions: 200,
  /** Packages told of one program. */
  modules: 2_000,
  /** Bytes of a program that is read for what it was built of, unless the caller allows more. */
  program: 4 * 1024 * 1024,
} as const;
