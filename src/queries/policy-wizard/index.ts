import { Fault, type Instant, type Language } from '#kernel';
import type { Store } from '#platform/store';
import type { Wizard, WizardAnswers, WizardQuestion } from '#api/contract';
import { policyDiff } from '../policy/diff.ts';
import { type PolicyFileText, readPolicyText } from '../policy/read.ts';
import { simulatePolicy } from '../policy/simulate.ts';
import { completeAnswers } from './check-answers.ts';
import { wizardFacts } from './facts.ts';
import { proposePolicy } from './propose.ts';
import { wizardQuestions } from './questions.ts';

export interface WizardRequest {
  readonly at: Instant;
  readonly present: PolicyFileText;
  readonly answers: WizardAnswers;
  readonly lang: Language;
}

/** The questions alone: what a dialogue on a terminal asks one after the other. */
export async function policyQuestions(store: Store, at: Instant): Promise<WizardQuestion[]> {
  return wizardQuestions(await wizardFacts(store), at);
}

/**
 * From a first scan to a policy: questions with recommended answers, the file they make, its difference from the present
 * one, and how many findings would stay active under it. Writes nothing.
 */
export async function policyWizard(store: Store, { at, present, answers, lang }: WizardRequest): Promise<Wizard> {
  const questions = await policyQuestions(store, at);
  const complete = completeAnswers(questions, answers);
  const { policy, problems } = readPolicyText(present, at);
  if (!policy) {
    throw new Fault('usage', `${present.path} has mistakes: ${problems[0]}`, {
      mend: 'correct it first (`yagura policy check`): a proposal must not lose what stands in it',
    });
  }
  const ignores = policy.ignore.map((entry) => ({ ...entry }));
  const proposal = proposePolicy(present.text, ignores, complete, lang);
  const candidate = { path: present.path, text: proposal };
  return {
    questions,
    answers: complete,
    proposal,
    diff: policyDiff(present, proposal).diff,
    simulation: await simulatePolicy(store, { at, present, candidate }),
  };
}
