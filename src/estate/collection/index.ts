export { collect } from './collect.ts';
export * from './contract.ts';
