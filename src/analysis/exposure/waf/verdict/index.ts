export { askedOf } from './beside.ts';
export * from './contract.ts';
export { type EveryPathVerdict, judgeEveryPath, type PathVerdict } from './every-path.ts';
export { judgeCve } from './judge-cve.ts';
export type { Judging } from './judge-variant.ts';
