import type { Queryable, Store } from '#platform/store';
import { inPortions } from './settle.ts';
import { ruleRow, type Statement } from './statement.ts';

/** Rules remembered as written; beyond it they are compared with the store again. */
const REMEMBERED = 50_000;

export interface RuleTexts {
  /** Keeps the texts of rules met for the first time in this run. */
  keep(on: Queryable, dialect: Store['dialect'], statements: readonly Statement[]): Promise<void>;
}

/**
 * Keeps the texts of other products' rules: of each the first record of a run that names it, and of several products
 * with one rule (a CVE) those of the one that came first, so that they do not overwrite each other for ever.
 */
export function createRuleTexts(): RuleTexts {
  const met = new Set<string>();
  return {
    async keep(on, dialect, statements) {
      const fresh = new Map<string, Statement>();
      for (const one of statements) {
        const { id } = one.finding.rule;
        if (!met.has(id) && !fresh.has(id)) fresh.set(id, one);
      }
      if (fresh.size === 0) return;
      const stored = await inPortions([...fresh.keys()], (some) =>
        on.selectFrom('source_rule').select(['id', 'source']).where('id', 'in', some).execute(),
      );
      const owners = new Map(stored.map(({ id, source }) => [id, source]));
      const mine = [...fresh.values()].filter(
        ({ finding }) => (owners.get(finding.rule.id) ?? finding.source) === finding.source,
      );
      await dialect.upsert(
        on,
        'source_rule',
        ['id'],
        mine.map(({ finding }) => ruleRow(finding)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      if (met.size + fresh.size > REMEMBERED) met.clear();
      for (const id of fresh.keys()) met.add(id);
    },
  };
}
