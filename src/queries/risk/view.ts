import {
  paceOf,
  RISK_CAUSE_MEANINGS,
  RISK_CAUSE_TEXTS,
  type RiskCause,
  type RiskLevel as Level,
  type RiskShare as Share,
  sumOf,
} from '#findings';
import type { Localized } from '#kernel';
import type { RiskLevel, RiskShare } from '#api/contract';

export function levelView({ active, notLookedAt, suppressed }: Level): RiskLevel {
  return {
    active: { ...active },
    notLookedAt: { ...notLookedAt },
    suppressed: { ...suppressed },
    total: sumOf(active),
    pace: paceOf(active),
  };
}

export function shareView({ cause, changes, effect }: Share): RiskShare {
  return { cause, changes, effect: levelView(effect) };
}

export function causeTexts(cause: RiskCause): { readonly title: Localized; readonly meaning: Localized } {
  return { title: RISK_CAUSE_TEXTS[cause], meaning: RISK_CAUSE_MEANINGS[cause] };
}
