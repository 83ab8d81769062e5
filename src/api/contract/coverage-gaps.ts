/** Why nobody knows the software of a resource as it is now, in the order in which they are told. */
export const COVERAGE_GAPS = [
  'not-asked',
  'unmanaged',
  'no-inventory',
  'stale-inventory',
  'agent-silent',
  'stopped',
  'not-in-use',
  'not-judged',
] as const;
