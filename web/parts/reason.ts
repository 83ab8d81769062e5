import type { FindingRow, Rule } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { fillPlaces } from '../app/messages/catalogue.ts';
import { useRules } from '../client/queries.ts';
import { useFormats } from './formats.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

export type ReasonParams = FindingRow['reason']['params'];

/** All rules by id; empty until they are there. */
function useRuleTable(): ReadonlyMap<string, Rule> {
  const rules = useRules().data?.items ?? [];
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** Fills a template of the server: moments become days with their age, numbers are grouped. */
export function useFill(): (template: string, params: ReasonParams) => string {
  const { language } = useWords();
  const { date, relative, number } = useFormats();
  return (template, params) =>
    fillPlaces(template, (name) => {
      const value = params[name];
      if (typeof value === 'number') return number(value);
      if (typeof value === 'string' && INSTANT.test(value)) {
        return language === 'ja' ? `${date(value)}（${relative(value)}）` : `${date(value)} (${relative(value)})`;
      }
      return value === undefined ? undefined : String(value);
    });
}

/** The sentence that says in what way a resource violates its rule. */
export function useReason(): (finding: Pick<FindingRow, 'rule' | 'reason'>) => string {
  const { localized, named } = useWords();
  const rules = useRuleTable();
  const fill = useFill();
  return ({ rule, reason }) => {
    // What another product reported is told in its own words.
    if (reason.code === 'reported' && typeof reason.params['title'] === 'string') return reason.params['title'];
    const texts = rules.get(rule)?.reasons[reason.code];
    if (texts) return fill(localized(texts), reason.params);
    // What is said of every finding another product reported: only the product knows more.
    const reported = named('reported', reason.code);
    return reported === reason.code ? `${rule}: ${reason.code}` : fill(reported, reason.params);
  };
}
