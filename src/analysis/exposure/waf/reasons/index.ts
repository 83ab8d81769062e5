import { fillTemplate, type Localized } from '#kernel';
import type { RuleStep } from '../contract.ts';
import { entryOf } from '../shape.ts';
import { REASON_TEXTS } from './texts.ts';

/** The sentence about a step; its code when there is none. */
export function reasonText({ code, params }: RuleStep['reason']): Localized {
  const text = entryOf(REASON_TEXTS, code);
  if (text === undefined) return { en: code, ja: code };
  return { en: fillTemplate(text.en, params), ja: fillTemplate(text.ja, params) };
}
