/**
 * Why a score moves, in the order in which a change is taken apart: first what changes the yardstick, then what changes
 * the sight, then what changed in the estate. docs/decisions/0008-score-ledger.md tells why.
 */
export const SCORE_CAUSES = [
  'control-removed',
  'new-control',
  'account-left',
  'account-joined',
  'policy-disabled',
  'policy-enabled',
  'exception-ended',
  'exception-began',
  'lost-data',
  'sight-restored',
  'resource-gone',
  'new-resource',
  'new-violation',
  'fix',
] as const;

export type ScoreCause = (typeof SCORE_CAUSES)[number];
