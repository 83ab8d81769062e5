import { REPORTED_REASONS } from '#findings';
import { daysBetween, fillTemplate, type Instant, type Language, type Localized, parseInstant } from '#kernel';
import type { FindingRow, Rule } from '#api/contract';

/**
 * The reason of a finding as a sentence, moments as days; with `now`, also how long ago they were (left out where the
 * text is kept, since it would differ tomorrow). Its code and facts stand for it when the rule or the reason is not
 * known any more.
 */
export function reasonText(
  rule: Rule | undefined,
  { code, params }: FindingRow['reason'],
  lang: Language,
  now?: Instant,
): string {
  const facts = Object.entries(params).map(([name, value]) => [name, readable(value, lang, now)] as const);
  const template = reasonTemplate(rule, code);
  if (template !== undefined) return fillTemplate(template[lang], Object.fromEntries(facts));
  return [code, ...facts.map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** The text of a reason: the rule's own, or what is said of every finding another product reported. */
export function reasonTemplate(rule: Rule | undefined, code: string): Localized | undefined {
  const own = rule !== undefined && Object.hasOwn(rule.reasons, code) ? rule.reasons[code] : undefined;
  return (
    own ?? (Object.hasOwn(REPORTED_REASONS, code) ? REPORTED_REASONS[code as keyof typeof REPORTED_REASONS] : undefined)
  );
}

function readable<V extends string | number | boolean>(value: V, lang: Language, now: Instant | undefined): V | string {
  const at = typeof value === 'string' ? parseInstant(value) : undefined;
  if (at === undefined) return value;
  const day = at.slice(0, 10);
  if (now === undefined || at > now) return day;
  const days = daysBetween(at, now);
  return lang === 'ja' ? `${day}（${days} 日前）` : `${day} (${days} days ago)`;
}
