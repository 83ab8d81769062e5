export * from './contract.ts';
export { COLLECTORS } from './registry.generated.ts';
