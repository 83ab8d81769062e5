import { CREDENTIAL_RULES } from '#analysis/credentials';
import { FIXES } from '#findings';
import type { Fix, Rule } from '#api/contract';

/** Every rule with its texts, by id. */
export function ruleCatalogue(): Rule[] {
  return CREDENTIAL_RULES.map(({ id, severity, answers, fix, texts, sources }) => ({
    id,
    severity,
    answers: answers.map((answer) => ({ ...answer })),
    fix: { ...fix },
    title: texts.title,
    why: texts.why,
    mend: texts.mend,
    reasons: { ...texts.reasons },
    sources: sources.map((source) => ({ ...source })),
  })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every fix with its texts, by id. */
export function fixCatalogue(): Fix[] {
  return FIXES.map(({ id, title, steps, effect }) => ({ id, title, steps, effect })).toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}
