export type { HardeningCheck, HardeningFacts, Judgement, Mount } from './contract.ts';
export { judgeHardening } from './judge.ts';
