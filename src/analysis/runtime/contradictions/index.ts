export * from './contract.ts';
export { findContradictions } from './find.ts';
