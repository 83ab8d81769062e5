import type { Evaluation, RuleStep, WafAction as AnalysedAction } from '#analysis/exposure/waf';
import { reasonText } from '#analysis/exposure/waf/reasons';
import type { WafAction, WafEvaluation, WafStep } from '#api/contract';

/** Steps answered of one evaluation; a WebACL has no more rules, groups looked through, than a few hundred. */
const MAX_STEPS = 500;

/** An evaluation as the API answers it. */
export function toEvaluation({ action, possible, certainty, decidedBy, steps, labels }: Evaluation): WafEvaluation {
  return {
    ...(action === undefined ? {} : { action: toAction(action) }),
    possible: [...new Set(possible.map(toAction))],
    certainty,
    ...(decidedBy === undefined ? {} : { decidedBy: toStep(decidedBy) }),
    steps: steps.slice(0, MAX_STEPS).map(toStep),
    labels: [...labels],
  };
}

function toStep({ pointer, name, match, action, reason, labels }: RuleStep): WafStep {
  return {
    pointer,
    name,
    match,
    action: action === 'count' || action === 'none' ? action : toAction(action),
    reason: { code: reason.code, sentence: reasonText(reason) },
    labels: [...labels],
  };
}

/** A demand for payment is, for whoever is asked, a challenge. */
function toAction(action: AnalysedAction): WafAction {
  return action === 'monetize' ? 'challenge' : action;
}
