export { collect } from './collect.ts';
export * from './contract.ts';
export * from './collect-again.ts';
