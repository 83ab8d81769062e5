export { runtimeAnalysis } from './analyse.ts';
export type { KnownOfRule, RuntimeAsking, RuntimeResult } from './contract.ts';
export { RUNTIME_RULES } from './rules.ts';
