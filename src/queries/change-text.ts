import { type ChangeCause, describeChange } from '#findings';
import type { Language } from '#kernel';
import type { FindingChange, Rule } from '#api/contract';
import { reasonTemplate } from './reason-text.ts';

/** Why a finding changed, as one line of text; of one that was closed also why the rule does not fail any more. */
export function changeText(change: FindingChange, rule: Rule | undefined, lang: Language): string {
  const passing = change.to === 'fixed' ? reasonTemplate(rule, String(change.params.reason))?.[lang] : undefined;
  const told = describeChange(change.cause as ChangeCause, change.params, lang);
  return [...told, ...(passing === undefined ? [] : [passing])].join(' ');
}
