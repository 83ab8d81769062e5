/**
 * Most of each list of one report, twice what an agent of ours sends: a machine beyond them is told in part, and what is
 * left out is counted.
 */
export const MOST = {
  processes: 20_000,
  sockets: 40_000,
  mapped: 40_000,
  archives: 10_000,
  runtimes: 20_000,
  programs: 5_000,
  modules: 4_000,
  classes: 20_000,
  hardening: 1_000,
  evidence: 100,
  missed: 500,
  pids: 20_000,
  arguments: 128,
  folders: 500,
  names: 100,
  packages: 100_000,
  locations: 200,
  problems: 2_000,
  layers: 500,
} as const;

/** Characters. */
export const LONGEST = { name: 256, path: 1_024, argument: 1_024 } as const;
