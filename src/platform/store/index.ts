export * from './lease.ts';
export { type OpenStoreOptions, openStore } from './open.ts';
export * from './packed-text.ts';
export * from './store.ts';
export * from './tables.ts';
export { EXPOSURE_GAPS_FACT, EXPOSURE_SNAPSHOT_FACT } from './tables/exposure.ts';
