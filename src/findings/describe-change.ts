import { fillTemplate, type Language, type TextParams } from '#kernel';
import type { ChangeCause } from './finding.ts';
import { CAUSE_TEXTS, CHANGE_CLAUSES, type ChangeClause } from './texts.ts';

/** The parameter that shows that a clause has something to say. */
const TELLS: Readonly<Record<ChangeClause, string>> = {
  outcome: 'outcomeFrom',
  severity: 'severityFrom',
  reason: 'reasonFrom',
  owner: 'ownerFrom',
  due: 'dueFrom',
  missing: 'missing',
  entry: 'entry',
  exception: 'exception',
  control: 'control',
};

/** A history row as text: its cause, then one line for each decision that changed with it. */
export function describeChange(cause: ChangeCause, params: TextParams, language: Language): string[] {
  const clauses = (Object.keys(TELLS) as ChangeClause[]).filter((clause) => params[TELLS[clause]] !== undefined);
  return [
    CAUSE_TEXTS[cause][language],
    ...clauses.map((clause) => fillTemplate(CHANGE_CLAUSES[clause][language], params)),
  ];
}
