import { didYouMean, Fault } from '#kernel';
import type { WizardAnswers, WizardQuestion } from '#api/contract';

/** The answers, checked, with what is recommended in place of those not given. Fault `usage` names the wrong one. */
export function completeAnswers(questions: readonly WizardQuestion[], given: WizardAnswers): WizardAnswers {
  const ids = questions.map(({ id }) => id);
  for (const id of Object.keys(given)) {
    if (ids.includes(id)) continue;
    const near = didYouMean(id, ids);
    throw usage(`there is no question \`${id.slice(0, 80)}\``, near ? `did you mean \`${near}\`?` : 'leave it out');
  }
  return Object.fromEntries(
    questions.map((question) => {
      const answer = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
      return [question.id, answer === undefined ? question.recommended : checked(question, answer)];
    }),
  );
}

function checked({ id, kind, options }: WizardQuestion, answer: NonNullable<WizardAnswers[string]>) {
  const values = options.map(({ value }) => value);
  const known = (value: string) => {
    if (values.includes(value)) return;
    throw usage(`\`${value.slice(0, 80)}\` is no answer to \`${id}\``, `use ${values.slice(0, 20).join(', ')}`);
  };
  if (kind === 'yes-no' && typeof answer === 'boolean') return answer;
  if (kind === 'many' && Array.isArray(answer)) {
    for (const value of answer) known(value);
    return [...new Set(answer)];
  }
  if (kind === 'one' && typeof answer === 'string') {
    known(answer);
    return answer;
  }
  if (kind === 'text' && typeof answer === 'string') return answer;
  const forms = { 'yes-no': 'true or false', many: 'a list', one: 'one text', text: 'a text' };
  throw usage(`the answer to \`${id}\` has the wrong form`, `give ${forms[kind]}`);
}

function usage(message: string, mend: string): Fault {
  return new Fault('usage', message, { mend });
}
