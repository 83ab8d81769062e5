import { fillTemplate, type Language, parseInstant } from '#kernel';
import type { FindingRow, Rule } from '#api/contract';

/**
 * The reason of a finding as a sentence, moments as days. Its code and facts stand for it when the rule or the
 * reason is not known any more.
 */
export function reasonText(rule: Rule | undefined, { code, params }: FindingRow['reason'], lang: Language): string {
  const facts = Object.entries(params).map(([name, value]) => [name, readable(value)] as const);
  const template = rule !== undefined && Object.hasOwn(rule.reasons, code) ? rule.reasons[code] : undefined;
  if (template !== undefined) return fillTemplate(template[lang], Object.fromEntries(facts));
  return [code, ...facts.map(([name, value]) => `${name}=${value}`)].join(' ');
}

function readable<V extends string | number | boolean>(value: V): V | string {
  return typeof value === 'string' && parseInstant(value) !== undefined ? value.slice(0, 10) : value;
}
