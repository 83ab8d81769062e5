import type { HardeningResult } from '#estate/model';
import { HARDENING_CHECKS } from './checks.ts';
import type { HardeningFacts } from './contract.ts';

/** What every check says of a machine, in the order of the table. */
export function judgeHardening(facts: HardeningFacts): HardeningResult[] {
  return HARDENING_CHECKS.map(({ id, judge }) => ({ check: id, ...judge(facts) }));
}
