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
  /** Bytes of one record of a package manager: rpm's whole database, dpkg's list of one package. */
  ownerRecords: 128 * 1024 * 1024,
  /** Lists of files in dpkg's folder, with all that lies beside them. */
  ownerLists: 100_000,
  /** Files whose package is remembered of one machine or container. */
  ownerAnswers: 10_000,
  /** Containers whose package managers are asked. */
  ownerBooks: 500,
  /** Of them those asked for the first time in one look, where another look follows. */
  newOwnerBooks: 4,
  idleLibraries: 5_000,
  /** Bytes of what a process with the preload writes. */
  moduleFile: 512 * 1024,
  /** Threads of one process whose files are read. */
  moduleThreads: 64,
  /** Packages that all processes together say they have loaded. */
  loadedPackages: 50_000,
  /** Names in a folder of Python's packages. */
  sitePackages: 20_000,
  /** Bytes of a list of files or of a manifest of one package. */
  packageRecord: 4 * 1024 * 1024,
  /** Native extensions whose package is remembered. */
  extensionPackages: 20_000,
} as const;
