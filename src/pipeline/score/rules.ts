import { RULES, type RuleHead } from '#analysis';
import { SIGHT_RULE, STANDARDS } from '#analysis/posture';
import { pairsOf } from '#analysis/score';

/** The rules that are controls: the voice that says what was not seen is none. */
export const SCORED_RULES: readonly RuleHead[] = RULES.filter(({ id }) => id !== SIGHT_RULE.id);

export const SCORED_PAIRS = pairsOf(SCORED_RULES, STANDARDS);
