import { daysBetween, fillTemplate, type Instant, type Language, parseInstant, type TextParams } from '#kernel';
import type { Rule } from '#api/contract';

/** The sentence a reason code stands for; moments are written as days, with how long ago they were. */
export function renderReason(
  rule: Rule | undefined,
  reason: { readonly code: string; readonly params: TextParams },
  lang: Language,
  now: Instant,
): string {
  const template = rule?.reasons[reason.code]?.[lang];
  if (template === undefined) return reason.code;
  const params = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? readable(value, lang, now) : value,
    ]),
  );
  return fillTemplate(template, params);
}

function readable(value: string, lang: Language, now: Instant): string {
  const at = parseInstant(value);
  if (at === undefined) return value;
  const days = daysBetween(at, now);
  if (days < 0) return at.slice(0, 10);
  return lang === 'ja' ? `${at.slice(0, 10)}（${days} 日前）` : `${at.slice(0, 10)} (${days} days ago)`;
}
