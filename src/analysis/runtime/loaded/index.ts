export type { LoadedAnswer } from './contract.ts';
export { loadedOf } from './loaded-of.ts';
export type { LoadedReason } from './texts.ts';
