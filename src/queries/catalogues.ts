import { RULES } from '#analysis';
import { CONTROLS, controlFixes, type MendCode } from '#analysis/posture';
import { DRILL_RULE } from '#casework';
import { FIXES } from '#findings';
import type { Fix, Rule } from '#api/contract';

/** What a person pastes to mend it, by control. */
const CODE: ReadonlyMap<string, MendCode> = new Map(CONTROLS.map(({ id, code }) => [id, code]));

/** Every rule with its texts, by id. */
export function ruleCatalogue(): Rule[] {
  return [...RULES, DRILL_RULE]
    .map(({ id, severity, answers, fix, texts, sources }) => {
      const code = CODE.get(id);
      return {
        id,
        severity,
        answers: answers.map((answer) => ({ ...answer })),
        fix: { ...fix },
        title: texts.title,
        why: texts.why,
        mend: texts.mend,
        ...(code === undefined ? {} : { code: { ...code } }),
        reasons: { ...texts.reasons },
        sources: sources.map((source) => ({ ...source })),
      };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids of all rules, for whoever checks one that was typed. */
export function ruleIds(): string[] {
  return RULES.map(({ id }) => id);
}

/** Every fix with its texts, by id. */
export function fixCatalogue(): Fix[] {
  return [...FIXES, ...controlFixes()]
    .map(({ id, title, steps, effect, effort }) => ({ id, title, steps, effect, effort }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
