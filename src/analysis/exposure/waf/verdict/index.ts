export * from './contract.ts';
export { type EveryPathVerdict, judgeEveryPath, type PathVerdict } from './every-path.ts';
export type { Judging } from './judge-variant.ts';
export { type Gate, gateOf, judgingAt } from './wall.ts';
export { better, judgeCve, worse } from './judge-cve.ts';
export { VERDICT_TEXTS } from './texts.ts';
