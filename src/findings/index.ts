export * from './assign.ts';
export * from './case-rows.ts';
export * from './decisions.ts';
export * from './describe-change.ts';
export * from './finding.ts';
export * from './fixes/index.ts';
export * from './identity.ts';
export {
  exposureOf,
  FINDING_COLUMNS,
  type FindingRow,
  isAlive,
  type LifeChange,
  type LifeStep,
  nextStep,
} from './life.ts';
export * from './rank.ts';
export * from './reconcile.ts';
export * from './reported.ts';
export * from './risk/index.ts';
export * from './stage.ts';
export * from './score-counts.ts';
export * from './score-state.ts';
export { storedText } from './stored-text.ts';
export * from './tally.ts';
export * from './texts.ts';
export * from './value.ts';
export { TERMS_BY_URGENCY } from './vulnerable-rows.ts';
export { OWN_SOURCE } from './work.ts';
export * from './write.ts';
