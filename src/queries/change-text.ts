import { type ChangeCause, describeChange } from '#findings';
import type { Language } from '#kernel';
import type { FindingChange } from '#api/contract';

/** Why a finding changed, as one line of text. */
export function changeText(change: FindingChange, lang: Language): string {
  return describeChange(change.cause as ChangeCause, change.params, lang).join('; ');
}
