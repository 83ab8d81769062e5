export { CONTROL_STATUSES, type ControlStatus } from './board.ts';
export { SCORE_CAUSES, type ScoreCause } from './causes.ts';
export {
  accountsIn,
  type ControlResult,
  type Evaluation,
  evaluate,
  evaluateAccounts,
  type StandardResult,
  type Summary,
} from './evaluate.ts';
export { decodeState, encodeState } from './codec.ts';
export * from './fraction.ts';
export { ledger, type LedgerRow } from './ledger.ts';
export { type StandardHead, pairsOf } from './pairs.ts';
export { shares } from './shares.ts';
export * from './state.ts';
export { type ControlGain, type Mend, type WhatIf, whatIf } from './what-if.ts';
