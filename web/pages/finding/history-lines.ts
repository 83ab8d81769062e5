import type { FindingChange, Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';

/** What a change may say besides its cause, with the parameter that shows that it does. */
const CLAUSES = [
  ['outcome', 'outcomeFrom'],
  ['severity', 'severityFrom'],
  ['reason', 'reasonFrom'],
  ['owner', 'ownerFrom'],
  ['due', 'dueFrom'],
  ['missing', 'missing'],
  ['entry', 'entry'],
] as const;

/** One line for each decision that changed together with the cause, and why the rule does not fail any more. */
export function useHistoryLines(rule: Rule | undefined): (change: FindingChange) => readonly string[] {
  const { text, named, language } = useWords();
  const { date } = useFormats();
  const show = (name: string, value: string | number | boolean): string => {
    if (name.startsWith('severity')) return named('severity', String(value));
    if (name.startsWith('outcome')) return named('outcome', String(value));
    return name.startsWith('due') || name === 'until' ? date(String(value)) : String(value);
  };
  return ({ params, to }) => {
    const passing = to === 'fixed' ? rule?.reasons[String(params.reason)]?.[language] : undefined;
    const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, show(name, value)]));
    const clauses = CLAUSES.filter(([, tell]) => params[tell] !== undefined);
    return [...(passing === undefined ? [] : [passing]), ...clauses.map(([clause]) => text(`clause.${clause}`, shown))];
  };
}
