import type { RuleFacts } from '#findings';
import { DRILL_REASONS, DRILL_TEXTS } from './texts.ts';

/** Source of the findings of drills: they count in no score and are touched by no analysis. */
export const DRILL_SOURCE = 'drill';

/** Resource type of what a drill is about. */
export const DRILL_RESOURCE = 'Yagura::Drill';

/** The rule every drill fails until somebody answers; it is judged by nobody but the clock. */
export const DRILL_RULE = {
  id: 'drill',
  severity: 'medium',
  answers: [],
  fix: { id: 'acknowledge-drill', per: 'resource' },
  sources: [],
  texts: { ...DRILL_TEXTS, reasons: DRILL_REASONS },
} as const;

export const DRILL_FACTS: ReadonlyMap<string, RuleFacts> = new Map([[DRILL_RULE.id, { fix: DRILL_RULE.fix }]]);
