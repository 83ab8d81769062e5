import { type ChangeCause, describeChange } from '#findings';
import type { Language } from '#kernel';
import type { FindingChange, Rule } from '#api/contract';

/** Why a finding changed, as one line of text; of one that was closed also why the rule does not fail any more. */
export function changeText(change: FindingChange, rule: Rule | undefined, lang: Language): string {
  const passing = change.to === 'fixed' ? rule?.reasons[String(change.params.reason)]?.[lang] : undefined;
  const told = describeChange(change.cause as ChangeCause, change.params, lang);
  return [...told, ...(passing === undefined ? [] : [passing])].join(' ');
}
