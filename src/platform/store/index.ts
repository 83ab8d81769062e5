export * from './changes.ts';
export * from './lease.ts';
export { fillVulnerable } from './migrations/0013-vulnerable.ts';
export { type OpenStoreOptions, openStore } from './open.ts';
export * from './packed-text.ts';
export { countRiskHistory } from './risk-history.ts';
export * from './store.ts';
export * from './tables.ts';
export { EXPOSURE_GAPS_FACT, EXPOSURE_SNAPSHOT_FACT } from './tables/exposure.ts';
