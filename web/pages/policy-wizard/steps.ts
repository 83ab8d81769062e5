/** Steps of the dialogue, and which questions each takes; what no step takes stands in `more`. */
export const WIZARD_STEPS = [
  { id: 'units', takes: /^ou:/ },
  { id: 'standards', takes: /^(production-)?standards$/ },
  { id: 'severity', takes: /^severity-/ },
  { id: 'owners', takes: /^(owner-tags|default-owner)$/ },
  { id: 'deadlines', takes: /^(deadlines|escalate-to)$/ },
  { id: 'accept', takes: /^accept/ },
] as const;

export type WizardStepId = (typeof WIZARD_STEPS)[number]['id'] | 'more';

/** The questions by step, in the order of the steps; a step without questions is left out. */
export function questionsByStep<Q extends { readonly id: string }>(
  questions: readonly Q[],
): readonly { readonly id: WizardStepId; readonly questions: readonly Q[] }[] {
  const stepOf = (question: Q): WizardStepId => WIZARD_STEPS.find(({ takes }) => takes.test(question.id))?.id ?? 'more';
  const ids: readonly WizardStepId[] = [...WIZARD_STEPS.map(({ id }) => id), 'more'];
  return ids
    .map((id) => ({ id, questions: questions.filter((question) => stepOf(question) === id) }))
    .filter((step) => step.questions.length > 0);
}
