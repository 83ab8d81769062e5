export { HARDENING_CHECKS } from './checks.ts';
export type { HardeningCheck, HardeningFacts, Judgement, Mount } from './contract.ts';
export { judgeHardening } from './judge.ts';
export { REASON_TEXTS } from './reason-texts.ts';
