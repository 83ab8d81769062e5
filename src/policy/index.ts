export * from './conditions.ts';
export * from './defaults.ts';
export * from './due.ts';
export * from './load.ts';
export type { MeaningContext } from './meaning.ts';
export * from './owner.ts';
export * from './policy.ts';
export { policyJsonSchema } from './schema.ts';
export * from './suppression.ts';
